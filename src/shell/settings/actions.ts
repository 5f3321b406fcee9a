import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { OrganisationRow } from '#shell/database/schema.js';
import type { Business, BusinessChange } from './facts.js';

function describe(row: OrganisationRow): Business {
  return {
    name: row.name,
    legalForm: row.legal_form,
    soleTrader: row.sole_trader === 1,
    siren: row.siren,
    registration: row.registration,
    vatNumber: row.vat_number,
    vatExempt: row.vat_exempt === 1,
    addressLine1: row.address_line1,
    addressLine2: row.address_line2,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    email: row.email,
    phone: row.phone,
    iban: row.iban,
    bic: row.bic,
    language: row.language,
    termDays: row.term_days,
    contractRate: row.contract_rate,
    allocation: row.allocation,
  };
}

function columnsOf(business: Business) {
  return {
    name: business.name,
    legal_form: business.legalForm,
    sole_trader: business.soleTrader ? 1 : 0,
    siren: business.siren,
    registration: business.registration,
    vat_number: business.vatNumber,
    vat_exempt: business.vatExempt ? 1 : 0,
    address_line1: business.addressLine1,
    address_line2: business.addressLine2,
    postcode: business.postcode,
    city: business.city,
    country: business.country,
    email: business.email,
    phone: business.phone,
    iban: business.iban,
    bic: business.bic,
    language: business.language,
    term_days: business.termDays,
    contract_rate: business.contractRate,
    allocation: business.allocation,
  } satisfies Partial<OrganisationRow>;
}

const rowIn = (work: Pick<Work, 'db'>, id: string): Promise<OrganisationRow> =>
  work.db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The business whose records these are. */
export async function readBusiness({ store, organisationId }: Context): Promise<Business> {
  const row = await store.read
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return describe(row);
}

/** Whether a French VAT number carries another SIREN than the business's own. */
function isOfAnother({ vatNumber, siren }: Business): boolean {
  return vatNumber?.startsWith('FR') === true && siren !== null && vatNumber.slice(4) !== siren.slice(0, 9);
}

type Value = string | number | boolean | null;

/** The fields that change, each with what it was and what it becomes. */
function changesBetween(before: Business, after: Business): Record<string, [Value, Value]> {
  const keys = Object.keys(before) as (keyof Business)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, [before[key], after[key]]]),
  );
}

/**
 * Changes what is known of the business; a field that is not named stays. Naming the payment term states it, even
 * unchanged. What changes nothing writes nothing.
 */
export function changeBusiness(context: Context, change: BusinessChange): Promise<Result<Business>> {
  return write(context, (work) => changeBusinessWithin(context, work, change));
}

/** As `changeBusiness`, within a transaction under way. */
export async function changeBusinessWithin(
  context: Context,
  work: Work,
  change: BusinessChange,
): Promise<Result<Business>> {
  const own = context.organisationId;
  const row = await rowIn(work, own);
  const before = describe(row);
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after: Business = { ...before, ...named };
  if (isOfAnother(after)) return refused({ code: 'settings.vatOfAnother', field: 'vatNumber' });
  const changes = changesBetween(before, after);
  const states = change.termDays !== undefined && (row.term_stated_at === null || 'termDays' in changes);
  if (Object.keys(changes).length === 0 && !states) return done(after);
  work.record({ chain: own, kind: 'organisation.changed', payload: { changes } });
  await work.update(own, 'organisation', own, {
    ...columnsOf(after),
    ...(states ? { term_stated_at: work.at } : {}),
  });
  return done(after);
}
