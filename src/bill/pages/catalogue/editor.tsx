import type { CatalogueItem } from '#bill/facts/catalogue.js';
import { marginOf } from '#bill/rules/catalogue.js';
import type { CatalogueWords } from '#bill/words/catalogue.fr.js';
import { UNIT_NAMES } from '#kernel/lines/facts.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayPercent } from '#kernel/words.js';
import { CLIENT_KINDS } from '#meet/facts/identity.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  Field,
  type Form,
  formOf,
  Notice,
  PostButton,
  ReadOnly,
  RefusalList,
  Select,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { ItemDetails } from './details.js';
import { catalogueWords, lineWords, localised, vatChoices } from './words.js';

interface Fieldset {
  readonly form: Form;
  readonly words: CatalogueWords['editor'];
}

function What({ form, words }: Fieldset): Markup {
  const { fields, hints } = words;
  const { units, kinds } = lineWords(form.visit.language);
  return (
    <fieldset>
      <legend>{words.groups.what}</legend>
      <Field form={form} name="title" label={fields.title} hint={hints.title} required maxlength={200} />
      <TextArea
        form={form}
        name="description"
        label={fields.description}
        hint={hints.description}
        rows={2}
        maxlength={2000}
      />
      <div class="row">
        <Select
          form={form}
          name="kind"
          label={fields.kind}
          options={[
            ['service', kinds.service],
            ['goods', kinds.goods],
          ]}
        />
        <Select
          form={form}
          name="unit"
          label={fields.unit}
          options={UNIT_NAMES.map((unit) => [unit, units[unit].one] as const)}
        />
      </div>
    </fieldset>
  );
}

function Price({ form, words }: Fieldset): Markup {
  const { fields, hints, unitPrice } = words;
  const { language } = form.visit;
  return (
    <fieldset>
      <legend>{words.groups.price}</legend>
      <Field
        form={form}
        name="price"
        label={fields.price}
        hint={hints.price}
        unit={unitPrice}
        inputmode="decimal"
        size={10}
        required
      />
      <Select
        form={form}
        name="vat"
        label={fields.vat}
        options={vatChoices(language, form.values['vat']?.toString() ?? 'S:20')}
      />
      <Field
        form={form}
        name="cost"
        label={fields.cost}
        hint={hints.cost}
        unit={unitPrice}
        inputmode="decimal"
        size={10}
      />
    </fieldset>
  );
}

function Content({ form, words }: Fieldset): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.content}</legend>
      <TextArea form={form} name="content.included" label={fields.included} hint={hints.points} rows={5} />
      <TextArea form={form} name="content.excluded" label={fields.excluded} hint={hints.excluded} rows={3} />
      <TextArea
        form={form}
        name="content.deliverables"
        label={fields.deliverables}
        hint={hints.deliverables}
        rows={3}
      />
      <Field
        form={form}
        name="content.rounds"
        type="number"
        label={fields.rounds}
        hint={hints.rounds}
        min={0}
        max={99}
        size={6}
      />
    </fieldset>
  );
}

function Offered({ form, words }: Fieldset): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.standing}</legend>
      <Checkbox form={form} name="complimentary" label={fields.complimentary} hint={hints.complimentary} />
      <fieldset class="inner">
        <legend>{hints.standing}</legend>
        {CLIENT_KINDS.map((kind) => (
          <Checkbox form={form} name={`standing.${kind}`} label={words.standing[kind]} />
        ))}
      </fieldset>
    </fieldset>
  );
}

const NEW: Form['values'] = { kind: 'service', unit: 'flat', vat: 'S:20' };

function valuesOf(item: CatalogueItem, visit: Visit): Form['values'] {
  const { content } = item;
  return {
    title: item.title,
    description: item.description,
    kind: item.kind,
    unit: item.unit,
    price: localised(item.price, visit.language),
    vat: `${item.vatCategory}:${item.vatRate}`,
    cost: item.cost && localised(item.cost, visit.language),
    'content.included': content.included.join('\n'),
    'content.excluded': content.excluded.join('\n'),
    'content.deliverables': content.deliverables.join('\n'),
    'content.rounds': content.rounds,
    complimentary: item.complimentary ? 1 : 0,
    ...Object.fromEntries(CLIENT_KINDS.map((kind) => [`standing.${kind}`, item.standing.includes(kind) ? 1 : 0])),
  };
}

function EditorForm(props: Fieldset & { action: string; label: string }): Markup {
  const { form, words, action, label } = props;
  return (
    <form method="post" action={action} class="sheet">
      <What form={form} words={words} />
      <Price form={form} words={words} />
      <Content form={form} words={words} />
      <Offered form={form} words={words} />
      <div class="actions">
        <Button>{label}</Button>
        <ButtonLink href="/settings/catalogue">{words.back}</ButtonLink>
      </div>
    </form>
  );
}

function Margin({ item, visit }: { item: CatalogueItem; visit: Visit }): Markup | null {
  const margin = marginOf(item);
  if (margin === null || item.complimentary) return null;
  return <p class="hint">{catalogueWords(visit.language).editor.margin(sayPercent(margin, visit.language))}</p>;
}

/** An item of the catalogue, to be changed. */
export function ItemPage(props: {
  visit: Visit;
  item: CatalogueItem;
  refusals?: readonly Refusal[];
  saved?: boolean;
}): Markup {
  const { visit, item, refusals = [] } = props;
  const words = catalogueWords(visit.language);
  const { editor } = words;
  const form = formOf(visit, refusals, valuesOf(item, visit));
  const path = `/settings/catalogue/${item.id}`;
  const verb = item.archivedAt ? 'restoration' : 'archive';
  return (
    <SettingsPage visit={visit} drawer="catalogue" title={item.title} lead={editor.lead}>
      <RefusalList form={form} />
      {props.saved && <Notice tone="done">{words.saved}</Notice>}
      {item.archivedAt && <Notice>{editor.archived}</Notice>}
      {mayWrite(visit) ? (
        <>
          <Margin item={item} visit={visit} />
          <EditorForm form={form} words={editor} action={path} label={editor.save} />
          <p class="after">
            <PostButton action={`${path}/${verb}`} label={item.archivedAt ? editor.restore : editor.archive} />
          </p>
        </>
      ) : (
        <>
          <ReadOnly visit={visit} />
          <ItemDetails item={item} language={visit.language} />
        </>
      )}
    </SettingsPage>
  );
}

/** An item that is not there yet, to be sold or to be offered. */
export function NewItemPage(props: {
  visit: Visit;
  vat: string;
  complimentary: boolean;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, vat, complimentary, refusals = [] } = props;
  const { editor } = catalogueWords(visit.language);
  const form = formOf(visit, refusals, { ...NEW, vat, complimentary: complimentary ? 1 : 0 });
  const title = complimentary ? editor.newOfferedTitle : editor.newTitle;
  return (
    <SettingsPage visit={visit} drawer="catalogue" title={title} lead={editor.lead}>
      <RefusalList form={form} />
      {mayWrite(visit) ? (
        <EditorForm form={form} words={editor} action="/settings/catalogue" label={editor.add} />
      ) : (
        <ReadOnly visit={visit} />
      )}
    </SettingsPage>
  );
}
