import { type Day, formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { lawOf } from '#meet/rules.js';
import type { ClientRow, OrganisationRow } from '#shell/database/schema.js';
import { DEFAULT_BUSINESS_NAME } from '#shell/workspace.js';
import { caveatsOf } from '../rules/letter/caveats.js';
import type { PricedDebt } from '../rules/letter/claims.js';
import type { PenaltyMode } from '../rules/letter/facts.js';
import { prudentLimitation } from '../rules/prescription.js';

/** Who writes to whom, and when. */
interface Sides {
  readonly organisation: OrganisationRow;
  readonly client: ClientRow;
  readonly asOf: Day;
}

/** A warning about invoices, by their numbers. */
export function named(code: string, numbers: readonly string[]): Refusal {
  return { code, values: { count: numbers.length, numbers: numbers.join(', ') }, records: numbers };
}

/** Whether the claim is out of time on a day, at the most prudent count; false where no rule is known. */
function isPrescribed({ debt }: PricedDebt, { organisation, client, asOf }: Sides): boolean {
  const { country } = lawOf(client, organisation);
  const limitation = prudentLimitation(debt.issued, { country, debtor: client.kind }, debt.settlements);
  return limitation !== null && limitation.prescribedFrom <= asOf;
}

/** What is missing from the head of the letter. */
function headWarnings({ organisation, client }: Sides): Refusal[] {
  const { name, siren, address_line1, country } = organisation;
  return [
    ...(name === DEFAULT_BUSINESS_NAME ? [{ code: 'letter.noName', values: { name } }] : []),
    ...(address_line1 ? [] : [{ code: 'letter.noOwnAddress' }]),
    ...(siren || country !== 'FR' ? [] : [{ code: 'letter.noSiren' }]),
    ...(client.address_line1 && client.city ? [] : [{ code: 'letter.noAddress' }]),
  ];
}

/** Countries where a business letter is commonly read in the language. */
const READ_IN: Readonly<Record<Language, readonly string[]>> = {
  fr: ['FR', 'BE', 'CH', 'LU', 'MC'],
  en: ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'MT'],
};

/** What is only supposed of the client: its kind, on which the sums rest, and its language. */
function clientWarnings({ organisation, client }: Sides): Refusal[] {
  const { kind, kind_stated_at, language, country } = client;
  const foreign = language === organisation.language && !READ_IN[language].includes(country);
  return [
    ...(kind_stated_at === null ? [{ code: 'letter.assumedKind', values: { kind } }] : []),
    ...(foreign ? [{ code: 'letter.language', values: { language, country } }] : []),
  ];
}

/** What the records leave to be checked before a letter leaves: the sums first, then the client, then the head. */
export function recordWarnings(sides: Sides, chosen: readonly PricedDebt[], mode: PenaltyMode): Refusal[] {
  const known = chosen.map(({ knownThrough }) => knownThrough).filter((day) => day !== null);
  const unpriced = chosen.filter(({ unknown }) => unknown !== null).map(({ debt }) => debt.number);
  const barred = chosen.filter((priced) => isPrescribed(priced, sides)).map(({ debt }) => debt.number);
  return [
    ...(barred.length > 0 ? [named('letter.prescribed', barred)] : []),
    ...(known.length > 0 ? [{ code: 'letter.ratesEnd', values: { through: formatDay(Math.min(...known)) } }] : []),
    ...(unpriced.length > 0 ? [named('letter.penaltyUnknown', unpriced)] : []),
    ...(mode === 'absent' ? [] : caveatsOf(chosen)),
    ...clientWarnings(sides),
    ...headWarnings(sides),
  ];
}
