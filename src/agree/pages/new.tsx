import type { ItemFacts } from '#kernel/lines/from-item.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  Empty,
  Field,
  type Form,
  formOf,
  Heading,
  Page,
  ReadOnly,
  RefusalList,
  Select,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { quoteWords } from '../words.js';

const LINES = [0, 1, 2] as const;

export interface NewQuoteView {
  readonly visit: Visit;
  readonly client: { readonly id: string; readonly name: string };
  readonly items: readonly ItemFacts[];
  readonly currency: string;
  readonly refusals?: readonly Refusal[];
}

function LineFields({ form, index }: { form: Form; index: number }): Markup {
  const { create } = quoteWords(form.visit.language);
  const name = `lines.${index}`;
  return (
    <fieldset>
      <legend>{create.line(index + 1)}</legend>
      <input type="hidden" name={`${name}.key`} value={`l${index + 1}`} />
      <Field form={form} name={`${name}.title`} label={create.lineTitle} maxlength={200} />
      <Field form={form} name={`${name}.quantity`} label={create.quantity} inputmode="decimal" size={6} />
      <Field form={form} name={`${name}.price`} label={create.price} inputmode="decimal" size={10} unit="€" />
      <TextArea form={form} name={`${name}.included`} label={create.included} hint={create.includedHint} rows={3} />
    </fieldset>
  );
}

/** A further line, unfolded once something was typed or refused in it. */
function Folded({ form, index }: { form: Form; index: number }): Markup {
  const { create } = quoteWords(form.visit.language);
  const name = `lines.${index}.`;
  const open = Boolean(form.visit.typed[`${name}title`]) || form.refusals.some(({ field }) => field?.startsWith(name));
  return (
    <details open={open}>
      <summary>{create.anotherLine}</summary>
      <LineFields form={form} index={index} />
    </details>
  );
}

function ItemChoices({ visit, items, currency }: NewQuoteView): Markup {
  const { create } = quoteWords(visit.language);
  return (
    <fieldset>
      <legend>{create.items}</legend>
      {items.map(({ id, title, price }) => (
        <div class="field tick">
          <input type="checkbox" id={`item-${id}`} name="items[]" value={id} />
          <label for={`item-${id}`}>
            {title} <small>{sayMoney(Math.round(Number(price) * 100), currency, visit.language)}</small>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The plain beginning of a quote: a title and its first lines, or items of the catalogue. The rest is the editor's. */
export function NewQuotePage(view: NewQuoteView): Markup {
  const { visit, client, items, refusals = [] } = view;
  const { create } = quoteWords(visit.language);
  const values = Object.fromEntries(LINES.map((index) => [`lines.${index}.quantity`, '1']));
  const form = formOf(visit, refusals, { ...values, standing: 1 });
  const chargeable = items.filter(({ complimentary }) => !complimentary);
  const offersAny = items.some(({ complimentary, standing }) => complimentary && standing.length > 0);
  return (
    <Page visit={visit} title={`${create.title}\u00a0– ${client.name}`} place="quotes" width="narrow">
      <Heading title={create.title} lead={client.name}>
        <ButtonLink href={`/clients/${client.id}`}>{create.back}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      {mayWrite(visit) ? (
        <form method="post" action={`/clients/${client.id}/quotes`} class="sheet">
          <input type="hidden" name="form" value="1" />
          <Field form={form} name="title" label={create.name} hint={create.nameHint} required maxlength={200} />
          {LINES.map((index) =>
            index === 0 ? <LineFields form={form} index={0} /> : <Folded form={form} index={index} />,
          )}
          {chargeable.length > 0 && <ItemChoices {...view} items={chargeable} />}
          {offersAny && <Checkbox form={form} name="standing" label={create.standing} hint={create.standingHint} />}
          <p class="hint">{create.later}</p>
          <Button>{create.submit}</Button>
        </form>
      ) : (
        <ReadOnly visit={visit} />
      )}
    </Page>
  );
}

/** Whom the quote is for, where nobody was named yet. */
export function ChooseClientPage(props: {
  visit: Visit;
  clients: readonly { readonly id: string; readonly name: string }[];
}): Markup {
  const { visit, clients } = props;
  const { create, list } = quoteWords(visit.language);
  return (
    <Page visit={visit} title={create.title} place="quotes" width="narrow">
      <Heading title={create.title} lead={create.forWhom} />
      {clients.length === 0 ? (
        <Empty title={create.noClient}>
          <ButtonLink href="/clients/new?for=quote" tone="main">
            {create.addClient}
          </ButtonLink>
        </Empty>
      ) : (
        <form action="/quotes/new" class="sheet">
          <Select
            form={formOf(visit)}
            name="client"
            label={list.chooseClient}
            options={clients.map(({ id, name }) => [id, name] as const)}
          />
          <div class="actions">
            <Button>{create.goOn}</Button>
            <ButtonLink href="/clients/new?for=quote">{create.addClient}</ButtonLink>
          </div>
        </form>
      )}
    </Page>
  );
}
