import type { Refusal } from '#kernel/refusal.js';
import { sayPercent } from '#kernel/words.js';
import { checkAgreedRate } from '#law/fr/agreed-rate.js';
import { POINT, parsePercent } from '#law/rate.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  ReadOnly,
  RefusalList,
  Section,
  Select,
} from '#shell/web/parts.js';
import { isOwner, mayWrite, type Visit } from '#shell/web/visit.js';
import type { BusinessDefaults } from '../actions/business-term.js';
import type { Client } from '../actions/clients.js';
import { countryChoices, sayCountry } from '../facts/countries.js';
import { CLIENT_KINDS, TERM_DAYS_MAX } from '../facts/identity.js';
import { lawOf } from '../rules.js';
import type { MeetWords } from '../words.fr.js';
import { meetWords } from './words.js';

interface Fieldset {
  readonly form: Form;
  readonly words: MeetWords;
}

function Who({ form, words, supposed }: Fieldset & { supposed: boolean }): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.who}</legend>
      <Field form={form} name="name" label={fields.name} required maxlength={200} autocomplete="off" />
      <Select
        form={form}
        name="kind"
        label={fields.kind}
        hint={supposed ? `${hints.kindSupposed} ${words.kindsHint}` : words.kindsHint}
        options={CLIENT_KINDS.map((kind) => [kind, words.kinds[kind]] as const)}
      />
      <Field form={form} name="code" label={fields.code} hint={hints.code} maxlength={40} size={16} />
      <div class="row">
        <Field form={form} name="siren" label={fields.siren} hint={hints.siren} inputmode="numeric" />
        <Field form={form} name="vatNumber" label={fields.vatNumber} />
      </div>
    </fieldset>
  );
}

function Where({ form, words, visit }: Fieldset & { visit: Visit }): Markup {
  const { fields } = words;
  return (
    <fieldset>
      <legend>{words.groups.where}</legend>
      <Field form={form} name="contactName" label={fields.contactName} maxlength={200} />
      <Field form={form} name="addressLine1" label={fields.addressLine1} maxlength={200} />
      <Field form={form} name="addressLine2" label={fields.addressLine2} maxlength={200} />
      <div class="row">
        <Field form={form} name="postcode" label={fields.postcode} maxlength={20} />
        <Field form={form} name="city" label={fields.city} maxlength={100} />
      </div>
      <Select form={form} name="country" label={fields.country} options={countryChoices(visit.language)} />
      <Field form={form} name="email" type="email" label={fields.email} maxlength={254} />
      <Select
        form={form}
        name="language"
        label={fields.language}
        options={[
          ['fr', words.languages.fr],
          ['en', words.languages.en],
        ]}
      />
    </fieldset>
  );
}

/** Warns of an agreed rate that the law sets aside, or that a judge may lower. */
function RateNotice({ client, law, visit }: { client: Client; law: string; visit: Visit }): Markup | null {
  const { contractRate } = client;
  if (contractRate === null || client.kind !== 'business' || law !== 'FR') return null;
  const words = meetWords(visit.language);
  const { floor = 0, isBelow, isHigh } = checkAgreedRate(contractRate, visit.context.clock.today());
  const say = (ppm: number) => sayPercent(ppm / POINT / 100, visit.language, 2);
  const agreed = say(parsePercent(contractRate) ?? 0);
  if (isBelow) return <Notice tone="watch">{words.belowFloor(agreed, say(floor))}</Notice>;
  return isHigh ? <Notice tone="watch">{words.highRate(agreed)}</Notice> : null;
}

interface Terms extends Fieldset {
  readonly defaults: BusinessDefaults;
  /** Country whose law governs when the contract names none. */
  readonly law: string;
}

function Agreed({ form, words, defaults, law }: Terms): Markup {
  const { fields, hints } = words;
  const { language } = form.visit;
  return (
    <fieldset>
      <legend>{words.groups.agreed}</legend>
      <Field
        form={form}
        name="termDays"
        type="number"
        inputmode="numeric"
        label={fields.termDays}
        hint={hints.termDays(defaults.days)}
        min={0}
        max={TERM_DAYS_MAX}
        size={6}
        unit={words.days}
      />
      <Field
        form={form}
        name="contractRate"
        inputmode="decimal"
        label={fields.contractRate}
        hint={hints.contractRate}
        size={6}
        unit={words.percentAYear}
      />
      <Select
        form={form}
        name="governingLaw"
        label={fields.governingLaw}
        hint={hints.governingLaw}
        options={[['', words.lawByDefault(sayCountry(law, language))], ...countryChoices(language)]}
      />
    </fieldset>
  );
}

function EraseForm({ form, client, words }: Fieldset & { client: Client }): Markup {
  return (
    <Section title={words.erase.title} lead={words.erase.lead} id="erase">
      <form method="post" action={`/clients/${client.id}/erasure`} class="sheet">
        <Field form={form} name="typedName" label={words.erase.confirm(client.name)} required autocomplete="off" />
        <Button tone="decide">{words.erase.act}</Button>
      </form>
    </Section>
  );
}

/** Who a client is, for those who may not change it. */
function IdentityFacts({ client, words, visit }: { client: Client; words: MeetWords; visit: Visit }): Markup {
  const { fields } = words;
  const keys = Object.keys(fields) as (keyof typeof fields)[];
  const say = (key: keyof typeof fields): string | null => {
    if (key === 'kind') return words.kinds[client.kind];
    if (key === 'language') return words.languages[client.language];
    if (key === 'country') return sayCountry(client.country, visit.language);
    if (key === 'governingLaw') return client.governingLaw && sayCountry(client.governingLaw, visit.language);
    return client[key]?.toString() ?? null;
  };
  return (
    <>
      <ReadOnly visit={visit} />
      <Facts items={keys.map((key) => [fields[key], say(key) ?? words.nothing] as const)} />
    </>
  );
}

/** The identity of a client, to be changed, and at the end what erases a person's data. */
export function IdentityPage(props: {
  visit: Visit;
  client: Client;
  defaults: BusinessDefaults;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, client, defaults, refusals = [] } = props;
  const law = lawOf({ ...client, governing_law: null }, defaults).country;
  const words = meetWords(visit.language);
  const form = formOf(visit, refusals, { ...client });
  return (
    <Page visit={visit} title={`${words.identity} · ${client.name}`} place="relations" width="narrow">
      <Heading title={words.identity} lead={words.lead(client.name)}>
        <ButtonLink href={`/clients/${client.id}/documents`}>{words.documents.link}</ButtonLink>
        <ButtonLink href={`/clients/${client.id}`}>{words.backToDossier}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <RateNotice client={client} law={client.governingLaw ?? law} visit={visit} />
      {client.erasedAt && <Notice>{words.erase.erased}</Notice>}
      {!client.erasedAt && !mayWrite(visit) && <IdentityFacts client={client} words={words} visit={visit} />}
      {!client.erasedAt && mayWrite(visit) && (
        <>
          <form method="post" action={`/clients/${client.id}/identity`} class="sheet">
            <Who form={form} words={words} supposed={client.kindStatedAt === null} />
            <Where form={form} words={words} visit={visit} />
            <Agreed form={form} words={words} defaults={defaults} law={law} />
            <Button>{words.save}</Button>
          </form>
          {isOwner(visit) && <EraseForm form={form} client={client} words={words} />}
        </>
      )}
    </Page>
  );
}

/** A client that is not there yet. */
export function NewClientPage(props: {
  visit: Visit;
  defaults: BusinessDefaults;
  refusals?: readonly Refusal[];
  /** What the client is added for. */
  purpose?: 'quote' | undefined;
}): Markup {
  const { visit, defaults, refusals = [], purpose } = props;
  const words = meetWords(visit.language);
  const form = formOf(visit, refusals, { kind: 'business', country: defaults.country, language: visit.language });
  return (
    <Page visit={visit} title={words.newClient} place="relations" width="narrow">
      <Heading title={words.newClient} lead={words.newClientLead} />
      <RefusalList form={form} />
      {mayWrite(visit) ? (
        <form method="post" action="/clients" class="sheet">
          {purpose && <input type="hidden" name="for" value={purpose} />}
          <Who form={form} words={words} supposed={false} />
          <Where form={form} words={words} visit={visit} />
          <Agreed form={form} words={words} defaults={defaults} law={defaults.country} />
          <Button>{words.add}</Button>
        </form>
      ) : (
        <ReadOnly visit={visit} />
      )}
    </Page>
  );
}
