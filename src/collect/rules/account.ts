import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Allocation, Claim, ClaimEvent } from '../facts/claim.js';

/** What is owed at one moment of the walk through a delay. */
export interface Account {
  principal: Cents;
  /** Interest that bears none itself. */
  interest: Cents;
  /** Interest of full years that bears interest in turn (Netherlands). */
  capitalised: Cents;
  credit: Cents;
}

/** Takes up to `most` of an amount: what was taken and what is left of it. */
function take(amount: Cents, most: Cents): readonly [taken: Cents, left: Cents] {
  const taken = Math.min(amount, most);
  return [taken, amount - taken];
}

function payInterest(account: Account, cents: Cents): Cents {
  const [running, rest] = take(cents, account.interest);
  const [capitalised, left] = take(rest, account.capitalised);
  account.interest -= running;
  account.capitalised -= capitalised;
  return left;
}

function payPrincipal(account: Account, cents: Cents): Cents {
  const [paid, left] = take(cents, account.principal);
  account.principal -= paid;
  return left;
}

/** A payment settles interest then principal (C. civ. 1343-1), or the reverse when agreed; the rest is a credit. */
export function pay(account: Account, cents: Cents, allocation: Allocation): void {
  const left =
    allocation === 'interest-first'
      ? payPrincipal(account, payInterest(account, cents))
      : payInterest(account, payPrincipal(account, cents));
  account.credit += left;
}

/** A credit note lowers the principal only; what exceeds it is a credit. */
export function credit(account: Account, cents: Cents): void {
  account.credit += payPrincipal(account, cents);
}

/** The account before any day is counted: the invoice less what was never due. */
export function openAccount(claim: Claim): Account {
  const account: Account = { principal: claim.principalCents, interest: 0, capitalised: 0, credit: 0 };
  for (const event of claim.events) {
    if (event.day <= claim.asOf && fromStart(event)) credit(account, event.cents);
  }
  return account;
}

function fromStart(event: ClaimEvent): boolean {
  return event.kind === 'creditNote' && event.effect === 'fromStart';
}

function order(a: ClaimEvent, b: ClaimEvent): Day {
  if (a.day !== b.day) return a.day - b.day;
  return (a.kind === 'creditNote' ? 0 : 1) - (b.kind === 'creditNote' ? 0 : 1);
}

/** Events that count on the day of the statement, by day; on one day credit notes come before payments, so that their order in the file is indifferent. */
export function eventsInOrder(claim: Claim): readonly ClaimEvent[] {
  const events = claim.events.filter((event) => event.day <= claim.asOf && !fromStart(event));
  return events.length > 1 ? events.sort(order) : events;
}
