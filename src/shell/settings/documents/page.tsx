import { civilOf } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { USUAL_DEFAULTS } from '#meet/facts/party.js';
import { TRADES } from '#meet/facts/trades.js';
import { meetWords } from '#meet/pages/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  Facts,
  Field,
  FileField,
  type Form,
  formOf,
  Notice,
  PostButton,
  RefusalList,
  Section,
  Select,
  TextArea,
} from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import { SettingsPage } from '../frame.js';
import { type DocumentSettings, FIRST_INVOICE_MAX, VALID_DAYS_MAX } from './facts.js';
import { en } from './words.en.js';
import { type DocumentsWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, DocumentsWords>> = { fr, en };

interface GroupProps {
  readonly form: Form;
  readonly words: DocumentsWords;
}

function Logo({ form, words, logo }: GroupProps & { logo: string | null }): Markup {
  return (
    <Section title={words.logo.title} lead={words.logo.lead} id="logo">
      {logo && (
        <div class="logo">
          <img src={`/settings/documents/logo?${logo.slice(0, 12)}`} alt={words.logo.alt} />
          <PostButton action="/settings/documents/logo/removal" label={words.logo.remove} />
        </div>
      )}
      <form method="post" action="/settings/documents/logo" enctype="multipart/form-data" class="sheet">
        <FileField
          form={form}
          name="file"
          label={words.logo.file}
          hint={words.logo.hint}
          accept="image/png,image/jpeg"
          required
        />
        <Button tone="quiet">{words.logo.send}</Button>
      </form>
    </Section>
  );
}

function Trade({ form, words }: GroupProps): Markup {
  const { fields, hints } = words;
  const { trades } = meetWords(form.visit.language);
  return (
    <fieldset>
      <legend>{words.groups.trade}</legend>
      <Select
        form={form}
        name="trade"
        label={fields.trade}
        hint={hints.trade}
        options={[['', words.noTrade], ...TRADES.map((trade) => [trade, trades[trade]] as const)]}
      />
      <Field
        form={form}
        name="hourlyRate"
        label={fields.hourlyRate}
        hint={hints.hourlyRate}
        unit={words.units.hourly}
        inputmode="decimal"
        size={8}
      />
      <Field form={form} name="colour" label={fields.colour} hint={hints.colour} size={10} maxlength={7} />
    </fieldset>
  );
}

function Mentions({ form, words }: GroupProps): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.mentions}</legend>
      <Field form={form} name="capital" label={fields.capital} hint={hints.capital} maxlength={60} />
      <Checkbox form={form} name="vatOnDebits" label={fields.vatOnDebits} hint={hints.vatOnDebits} />
      <Field form={form} name="earlyDiscount" label={fields.earlyDiscount} hint={hints.earlyDiscount} maxlength={200} />
      <TextArea form={form} name="insurance" label={fields.insurance} hint={hints.insurance} rows={2} maxlength={400} />
      <TextArea form={form} name="mediator" label={fields.mediator} hint={hints.mediator} rows={2} maxlength={400} />
    </fieldset>
  );
}

function Quotes({ form, words }: GroupProps): Markup {
  const { fields, hints, units } = words;
  return (
    <fieldset>
      <legend>{words.groups.quotes}</legend>
      <Field
        form={form}
        name="quoteValidDays"
        type="number"
        label={fields.quoteValidDays}
        hint={hints.quoteValidDays}
        unit={units.days}
        min={1}
        max={VALID_DAYS_MAX}
        size={6}
      />
      <Field
        form={form}
        name="depositPercent"
        label={fields.depositPercent}
        hint={hints.depositPercent}
        unit={units.percent}
        inputmode="decimal"
        size={6}
      />
    </fieldset>
  );
}

const PREFIXES = ['invoicePrefix', 'creditNotePrefix', 'quotePrefix'] as const;

function Numbers({ form, words, year }: GroupProps & { year: number }): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.numbers}</legend>
      {PREFIXES.map((name) => (
        <Field
          form={form}
          name={name}
          label={fields[name]}
          hint={hints.prefix(USUAL_DEFAULTS[name], `${USUAL_DEFAULTS[name]}${year}-0001`)}
          size={12}
          maxlength={20}
        />
      ))}
      <Field
        form={form}
        name="firstInvoice"
        type="number"
        label={fields.firstInvoice}
        hint={hints.firstInvoice}
        min={1}
        max={FIRST_INVOICE_MAX}
        size={8}
      />
    </fieldset>
  );
}

/** Decimal strings as the reader of a page types them. */
const localised = (text: string | null, language: Language): string | null =>
  language === 'fr' ? (text?.replace('.', ',') ?? null) : text;

function valuesOf(settings: DocumentSettings, language: Language): Form['values'] {
  return {
    ...settings,
    vatOnDebits: settings.vatOnDebits ? 1 : 0,
    depositPercent: localised(settings.depositPercent, language),
    hourlyRate: localised(settings.hourlyRate, language),
  };
}

/** What is stated, for those who may not change it. */
function DocumentFacts({ form, words }: GroupProps): Markup {
  const { trades } = meetWords(form.visit.language);
  const keys = Object.keys(words.fields) as (keyof DocumentsWords['fields'])[];
  const say = (key: (typeof keys)[number]): string => {
    const value = form.values[key];
    if (key === 'vatOnDebits') return value === 1 ? words.yes : words.no;
    if (key === 'trade') return value ? trades[value as keyof typeof trades] : words.noTrade;
    return value?.toString() || words.none;
  };
  return <Facts items={keys.map((key) => [words.fields[key], say(key)] as const)} />;
}

/** What documents say of the business beyond its identity, and its logo. */
export function DocumentsPage(props: {
  visit: Visit;
  settings: DocumentSettings;
  refusals?: readonly Refusal[];
  saved?: boolean;
}): Markup {
  const { visit, settings, refusals = [] } = props;
  const words = WORDS[visit.language];
  const form = formOf(visit, refusals, valuesOf(settings, visit.language));
  const year = civilOf(visit.context.clock.today()).year;
  return (
    <SettingsPage visit={visit} drawer="documents" title={words.title} lead={words.lead}>
      <RefusalList form={form} />
      {props.saved && <Notice tone="done">{words.saved}</Notice>}
      {isOwner(visit) ? (
        <>
          <form method="post" action="/settings/documents" class="sheet">
            <Trade form={form} words={words} />
            <Mentions form={form} words={words} />
            <Quotes form={form} words={words} />
            <Numbers form={form} words={words} year={year} />
            <div class="actions">
              <Button>{words.save}</Button>
              <ButtonLink href="/settings/catalogue">{words.toCatalogue}</ButtonLink>
            </div>
          </form>
          <Logo form={form} words={words} logo={settings.logo} />
        </>
      ) : (
        <>
          <Notice>{words.readOnly}</Notice>
          <DocumentFacts form={form} words={words} />
        </>
      )}
    </SettingsPage>
  );
}
