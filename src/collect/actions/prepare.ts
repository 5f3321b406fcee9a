import { type Day, weekdayOf } from '#kernel/day.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { citation } from '#law/citation.js';
import { lawOf } from '#meet/rules.js';
import type { ClientRow, OrganisationRow } from '#shell/database/schema.js';
import { type DebtTerms, isOverdue, type PricedDebt, priceDebt, sayRates } from '../rules/letter/claims.js';
import { composeReminder } from '../rules/letter/compose.js';
import type { Consequence, EarlierLetter, LetterDraft, LetterKind, ReminderInput } from '../rules/letter/facts.js';
import { type NextReminder, nextReminder } from '../rules/letter/next.js';
import { type Db, debtsOf, unallocatedOf } from '../store/debts.js';
import { earlierLetters } from '../store/letters.js';
import { named, recordWarnings } from './warnings.js';

/** What a letter is asked to claim. */
export interface ReminderRequest {
  /** The next one of the ladder when none is named. */
  readonly kind?: LetterKind;
  /** Every undisputed overdue invoice when none is named. */
  readonly invoiceIds?: readonly string[];
  readonly payBy?: Day;
  readonly consequences?: readonly Consequence[];
}

/** A client's debts on a day. */
export interface Account {
  readonly organisation: OrganisationRow;
  readonly client: ClientRow;
  readonly asOf: Day;
  readonly overdue: readonly PricedDebt[];
}

/** Days given to pay, from the day of the letter: a formal notice leaves a reasonable time (C. civ. 1226). */
const DAYS_TO_PAY: Readonly<Record<LetterKind, number>> = {
  reminder1: 8,
  reminder2: 8,
  reminder3: 8,
  formalNotice: 15,
};

/** The last day to pay, moved from a week-end to Monday. */
export function payByFor(kind: LetterKind, asOf: Day): Day {
  const day = asOf + DAYS_TO_PAY[kind];
  return day + Math.max(0, 8 - weekdayOf(day)) * (weekdayOf(day) > 5 ? 1 : 0);
}

/** What the law needs to know about a client: the law itself is the one that governs the contract (Rome I). */
function termsFor(organisation: OrganisationRow, client: ClientRow): DebtTerms {
  return {
    country: lawOf(client, organisation).country,
    debtor: client.kind,
    contractRate: client.contract_rate ?? organisation.contract_rate,
    allocation: organisation.allocation,
  };
}

/** A client's overdue invoices on a day, priced; oldest due date first. */
export async function accountOf(db: Db, organisation: OrganisationRow, client: ClientRow, asOf: Day): Promise<Account> {
  const terms = termsFor(organisation, client);
  const debts = await debtsOf(db, organisation, client);
  const overdue = debts.map((debt) => priceDebt(debt, terms, asOf)).filter((priced) => isOverdue(priced, asOf));
  return { organisation, client, asOf, overdue };
}

interface Choice {
  readonly chosen: readonly PricedDebt[];
  readonly warnings: readonly Refusal[];
}

function choose({ overdue }: Account, invoiceIds: readonly string[] | undefined): Result<Choice> {
  if (invoiceIds) {
    const wanted = new Set(invoiceIds);
    const chosen = overdue.filter(({ debt }) => wanted.has(debt.invoiceId));
    if (chosen.length < wanted.size) return refused({ code: 'letter.notOverdue', field: 'invoices' });
    if (new Set(chosen.map(({ debt }) => debt.currency)).size > 1) return refused({ code: 'letter.severalCurrencies' });
    const disputed = chosen.filter(({ debt }) => debt.disputed).map(({ debt }) => debt.number);
    return done({ chosen, warnings: disputed.length > 0 ? [named('letter.claimsDisputed', disputed)] : [] });
  }
  const undisputed = overdue.filter(({ debt }) => !debt.disputed);
  const currency = undisputed[0]?.debt.currency;
  const chosen = undisputed.filter(({ debt }) => debt.currency === currency);
  const left = (some: readonly PricedDebt[]) => some.map(({ debt }) => debt.number);
  const disputed = left(overdue.filter(({ debt }) => debt.disputed));
  const foreign = left(undisputed.filter(({ debt }) => debt.currency !== currency));
  return done({
    chosen,
    warnings: [
      ...(disputed.length > 0 ? [named('letter.leavesDisputed', disputed)] : []),
      ...(foreign.length > 0 ? [named('letter.leavesCurrency', foreign)] : []),
    ],
  });
}

/** Where a text is cited with the article that it replaced, once is enough. */
function withoutPlain(cited: readonly string[]): string[] {
  return cited.filter((text) => !cited.some((longer) => longer !== text && longer.startsWith(`${text} (`)));
}

function inputFor(
  account: Account,
  kind: LetterKind,
  chosen: readonly PricedDebt[],
  earlier: readonly EarlierLetter[],
  request: ReminderRequest,
): ReminderInput {
  const { organisation, client, asOf } = account;
  const { language } = client;
  const rates = [...new Set(chosen.flatMap((priced) => priced.rates))];
  const cited = chosen.flatMap(({ articles, claim }) => articles.map((key) => citation(key, claim.due, language)));
  const law = lawOf(client, organisation);
  const legalRate = client.kind === 'consumer' ? chosen.at(-1)?.claim.penalty.segments.at(-1)?.rate : undefined;
  return {
    language,
    debtor: client.kind,
    country: law.country,
    seat: client.country,
    ...(law.ground === 'domestic' ? {} : { lawGround: law.ground }),
    vatExempt: organisation.vat_exempt === 1,
    currency: chosen[0]?.debt.currency ?? organisation.currency,
    asOf,
    payBy: request.payBy ?? payByFor(kind, asOf),
    claims: chosen.map(({ claim }) => claim),
    earlier,
    basis: withoutPlain([...new Set(cited)]),
    rates: sayRates(rates, language),
    consequences: request.consequences ?? ['suspension', 'paymentOrder', 'termination'],
    ...(legalRate === undefined ? {} : { legalRate }),
    ...(organisation.iban ? { account: bankOf(organisation, organisation.iban) } : {}),
  };
}

function bankOf({ name, bic }: OrganisationRow, iban: string): NonNullable<ReminderInput['account']> {
  return { beneficiary: name, iban, ...(bic ? { bic } : {}) };
}

/** Where a client's debt stands on the ladder. */
export function ladderOf(account: Account, earlier: readonly EarlierLetter[]): NextReminder {
  const owed = account.overdue.filter(({ debt }) => !debt.disputed);
  const [oldest] = owed.length > 0 ? owed : account.overdue;
  const disputed = owed.length === 0 && account.overdue.length > 0;
  return nextReminder({
    asOf: account.asOf,
    issued: earlier,
    disputed,
    ...(oldest ? { oldestDue: oldest.claim.due } : {}),
  });
}

/** A composed letter and the invoices that it claims. */
export interface Prepared {
  readonly draft: LetterDraft;
  readonly invoiceIds: readonly string[];
}

/**
 * Composes a letter from what the records say on a day.
 * @returns refusals `letter.nothingOverdue`, `letter.notOverdue`, `letter.severalCurrencies`, `letter.notNow`, `letter.deadlinePast`
 */
export async function prepareReminder(db: Db, account: Account, request: ReminderRequest): Promise<Result<Prepared>> {
  const choice = choose(account, request.invoiceIds);
  if (!choice.ok) return choice;
  const { chosen, warnings } = choice.value;
  if (chosen.length === 0) return refused({ code: 'letter.nothingOverdue' });
  const invoiceIds = chosen.map(({ debt }) => debt.invoiceId);
  const earlier = await earlierLetters(db, account.organisation.id, invoiceIds);
  const kind = request.kind ?? ladderOf({ ...account, overdue: chosen }, earlier).kind;
  if (!kind) return refused({ code: 'letter.notNow' });
  const composed = composeReminder(kind, inputFor(account, kind, chosen, earlier, request));
  if (!composed.ok) return composed;
  const { id } = account.organisation;
  const floating = await unallocatedOf(db, id, account.client.id, composed.value.currency);
  const unset =
    floating > 0
      ? [{ code: 'letter.unallocated', values: { cents: floating, currency: composed.value.currency } }]
      : [];
  const all = [
    ...warnings,
    ...composed.value.warnings,
    ...unset,
    ...recordWarnings(account, chosen, composed.value.penalties),
  ];
  return done({ draft: { ...composed.value, warnings: all }, invoiceIds });
}
