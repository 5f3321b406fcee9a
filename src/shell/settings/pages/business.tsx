import { z } from 'zod';
import { frenchVatNumber, sayIban, saySiren } from '#kernel/identifiers.js';
import type { Refusal } from '#kernel/refusal.js';
import { type Language, sayNumber, sayPercent } from '#kernel/words.js';
import { checkAgreedRate } from '#law/fr/agreed-rate.js';
import { POINT, type Ppm, parsePercent } from '#law/rate.js';
import { countryChoices } from '#meet/facts/countries.js';
import { goTo, refuse, show } from '#shell/web/answers.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import { Button, Checkbox, Facts, Field, type Form, formOf, Notice, RefusalList, Select } from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import { changeBusiness, readBusiness } from '../actions.js';
import { ALLOCATIONS, type Business, businessAnswer, businessChangeSchema, TERM_DAYS_MAX } from '../facts.js';
import { SettingsPage, settingsWords } from '../frame.js';
import type { SettingsWords } from '../words.fr.js';

type Words = SettingsWords['business'];

const sayRate = (ppm: Ppm, language: Language): string => sayPercent(ppm / POINT / 100, language, 2);

interface GroupProps {
  readonly form: Form;
  readonly words: Words;
}

function Identity({ form, words, likelyVat }: GroupProps & { likelyVat: string | undefined }): Markup {
  const { fields, hints } = words;
  const vatHint = likelyVat ? `${hints.vatNumber} ${hints.vatNumberLikely(likelyVat)}` : hints.vatNumber;
  return (
    <fieldset>
      <legend>{words.groups.identity}</legend>
      <Field
        form={form}
        name="name"
        label={fields.name}
        hint={hints.name}
        maxlength={200}
        autocomplete="organization"
        required
      />
      <Checkbox form={form} name="soleTrader" label={fields.soleTrader} hint={hints.soleTrader} />
      <Field form={form} name="legalForm" label={fields.legalForm} hint={hints.legalForm} maxlength={120} />
      <Field form={form} name="siren" label={fields.siren} hint={hints.siren} inputmode="numeric" size={20} />
      <Field form={form} name="registration" label={fields.registration} hint={hints.registration} maxlength={120} />
      <Field form={form} name="vatNumber" label={fields.vatNumber} hint={vatHint} size={20} />
      <Checkbox form={form} name="vatExempt" label={fields.vatExempt} hint={hints.vatExempt} />
    </fieldset>
  );
}

function Address({ form, words }: GroupProps): Markup {
  const { fields, hints } = words;
  return (
    <fieldset>
      <legend>{words.groups.address}</legend>
      <Field form={form} name="addressLine1" label={fields.addressLine1} autocomplete="address-line1" />
      <Field form={form} name="addressLine2" label={fields.addressLine2} autocomplete="address-line2" />
      <div class="row">
        <Field form={form} name="postcode" label={fields.postcode} autocomplete="postal-code" />
        <Field form={form} name="city" label={fields.city} autocomplete="address-level2" />
      </div>
      <Select form={form} name="country" label={fields.country} options={countryChoices(form.visit.language)} />
      <Field form={form} name="email" type="email" label={fields.email} hint={hints.email} autocomplete="email" />
      <Field form={form} name="phone" type="tel" label={fields.phone} hint={hints.phone} autocomplete="tel" />
    </fieldset>
  );
}

function Terms({ form, words, floor }: GroupProps & { floor: Ppm | undefined }): Markup {
  const { fields, hints } = words;
  const { language } = form.visit;
  return (
    <fieldset>
      <legend>{words.groups.terms}</legend>
      <Field
        form={form}
        name="termDays"
        type="number"
        label={fields.termDays}
        hint={hints.termDays}
        unit={words.days}
        min={0}
        max={TERM_DAYS_MAX}
        size={6}
        required
      />
      <Field
        form={form}
        name="contractRate"
        label={fields.contractRate}
        hint={hints.contractRate(floor === undefined ? null : sayRate(floor, language))}
        unit={words.percentAYear}
        inputmode="decimal"
        size={8}
      />
      <Select
        form={form}
        name="allocation"
        label={fields.allocation}
        hint={hints.allocation}
        options={ALLOCATIONS.map((allocation) => [allocation, words.allocations[allocation]])}
      />
    </fieldset>
  );
}

function Payment({ form, words }: GroupProps): Markup {
  const { fields, hints, languages } = words;
  return (
    <fieldset>
      <legend>{words.groups.payment}</legend>
      <Field form={form} name="iban" label={fields.iban} hint={hints.iban} autocomplete="off" />
      <Field form={form} name="bic" label={fields.bic} hint={hints.bic} size={14} autocomplete="off" />
      <Select
        form={form}
        name="language"
        label={fields.language}
        hint={hints.language}
        options={[
          ['fr', languages.fr],
          ['en', languages.en],
        ]}
      />
    </fieldset>
  );
}

/** The fields as a person reads and types them. */
function valuesOf(business: Business, language: Language): Form['values'] {
  const rate = business.contractRate === null ? undefined : parsePercent(business.contractRate);
  return {
    ...business,
    soleTrader: business.soleTrader ? 1 : 0,
    vatExempt: business.vatExempt ? 1 : 0,
    siren: business.siren && saySiren(business.siren),
    iban: business.iban && sayIban(business.iban),
    contractRate: rate === undefined ? null : sayNumber(rate / POINT, 2, language),
  };
}

function RateNotice({ visit, business }: { visit: Visit; business: Business }): Markup | null {
  const { contractRate } = business;
  if (contractRate === null) return null;
  const words = settingsWords(visit.language).business;
  const { floor, isBelow, isHigh } = checkAgreedRate(contractRate, visit.context.clock.today());
  const agreed = sayRate(parsePercent(contractRate) ?? 0, visit.language);
  if (isHigh) return <Notice tone="watch">{words.highRate(agreed)}</Notice>;
  if (floor === undefined) return <Notice tone="watch">{words.floorUnknown}</Notice>;
  if (!isBelow) return null;
  return <Notice tone="watch">{words.belowFloor(agreed, sayRate(floor, visit.language))}</Notice>;
}

function BusinessForm({ form, business }: { form: Form; business: Business }): Markup {
  const { visit } = form;
  const words = settingsWords(visit.language).business;
  const { floor } = checkAgreedRate(null, visit.context.clock.today());
  const wantsVat = business.siren !== null && business.vatNumber === null && !business.vatExempt;
  const likelyVat = wantsVat ? frenchVatNumber((business.siren ?? '').slice(0, 9)) : undefined;
  return (
    <form method="post" action="/settings" class="sheet">
      <Identity form={form} words={words} likelyVat={likelyVat} />
      <Address form={form} words={words} />
      <Payment form={form} words={words} />
      <Terms form={form} words={words} floor={floor} />
      <div class="actions">
        <Button>{words.save}</Button>
      </div>
    </form>
  );
}

/** What is known of the business, for those who may not change it. */
function BusinessFacts({ form }: { form: Form }): Markup {
  const words = settingsWords(form.visit.language).business;
  const keys = Object.keys(words.fields) as (keyof typeof words.fields)[];
  const flags = new Set(['soleTrader', 'vatExempt']);
  const say = (key: string): string => {
    const value = form.values[key];
    if (flags.has(key)) return value === 1 ? words.yes : words.no;
    if (key === 'language') return words.languages[value as 'fr' | 'en'];
    if (key === 'allocation') return words.allocations[value as 'interest-first' | 'principal-first'];
    return value?.toString() || words.none;
  };
  return <Facts items={keys.map((key) => [words.fields[key], say(key)])} />;
}

interface BusinessPageProps {
  readonly visit: Visit;
  readonly business: Business;
  readonly refusals?: readonly Refusal[];
  readonly saved?: boolean;
}

function BusinessPage({ visit, business, refusals = [], saved }: BusinessPageProps): Markup {
  const words = settingsWords(visit.language).business;
  const form = formOf(visit, refusals, valuesOf(business, visit.language));
  return (
    <SettingsPage visit={visit} drawer="business" title={words.title} lead={words.lead}>
      <RefusalList form={form} />
      {saved && <Notice tone="done">{words.saved}</Notice>}
      <RateNotice visit={visit} business={business} />
      {isOwner(visit) ? (
        <BusinessForm form={form} business={business} />
      ) : (
        <>
          <Notice>{words.readOnly}</Notice>
          <BusinessFacts form={form} />
        </>
      )}
    </SettingsPage>
  );
}

/** What is known of the business, and the form that changes it. */
export const businessDoors: readonly Door[] = [
  door({
    method: 'GET',
    path: '/settings',
    name: 'business',
    summary: 'The business whose records these are.',
    access: 'account',
    query: z.object({ saved: z.string().optional() }),
    answer: businessAnswer,
    handle: async (visit) => {
      const business = await readBusiness(visit.context);
      const saved = visit.query.saved !== undefined;
      return show(business, () => <BusinessPage visit={visit} business={business} saved={saved} />);
    },
  }),
  door({
    method: 'POST',
    path: '/settings',
    name: 'changeBusiness',
    summary: 'Changes what is known of the business; a field that is not named stays.',
    access: 'owner',
    body: businessChangeSchema,
    answer: businessAnswer,
    handle: async (visit) => {
      const changed = await changeBusiness(visit.context, visit.body);
      return changed.ok ? goTo('/settings?saved', changed.value) : refuse(changed.refusals);
    },
    again: async (visit, refusals) => (
      <BusinessPage visit={visit} business={await readBusiness(visit.context)} refusals={refusals} />
    ),
  }),
];
