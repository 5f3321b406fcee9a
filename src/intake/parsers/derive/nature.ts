import type { FecLine } from '../fec/lines.js';
import type { Block } from './entries.js';

/** What an account is, seen from a client's account (plan comptable général). */
export type Category =
  | 'product'
  | 'vat'
  | 'cash'
  | 'difference'
  | 'discount'
  | 'badDebt'
  | 'deposit'
  | 'bill'
  | 'doubtful'
  | 'accrued'
  | 'receivable'
  | 'other';

/** Prefix of an account to its category, longest first. */
const CATEGORIES: readonly (readonly [prefix: string, category: Category])[] = [
  ['6817', 'badDebt'],
  ['658', 'difference'],
  ['758', 'difference'],
  ['668', 'difference'],
  ['768', 'difference'],
  ['665', 'discount'],
  ['654', 'badDebt'],
  ['491', 'badDebt'],
  ['419', 'deposit'],
  ['413', 'bill'],
  ['416', 'doubtful'],
  ['418', 'accrued'],
  ['445', 'vat'],
  ['411', 'receivable'],
  ['410', 'receivable'],
  ['70', 'product'],
  ['71', 'product'],
  ['72', 'product'],
  ['73', 'product'],
  ['74', 'product'],
  ['75', 'product'],
  ['77', 'product'],
  ['5', 'cash'],
];

function categoryOf(account: string): Category {
  return CATEGORIES.find(([prefix]) => account.startsWith(prefix))?.[1] ?? 'other';
}

/** What a client does not pay because it is given up: differences, discounts for early payment, bad debts. */
export const GIVEN_UP: readonly Category[] = ['difference', 'discount', 'badDebt'];

/** What stands against the clients' accounts in a block: net debits and credits by category, cents. */
export interface Nature {
  readonly debit: (category: Category) => number;
  readonly credit: (category: Category) => number;
  /** Nothing but money, settlement differences and clients' accounts. */
  readonly onlySettles: boolean;
}

/** Looks at the lines of a block that are not a client's. */
export function natureOf(block: Block, isClient: (line: FecLine) => boolean): Nature {
  const debits = new Map<Category, number>();
  const credits = new Map<Category, number>();
  let onlySettles = true;
  for (const line of block) {
    if (isClient(line) || line.cents === 0) continue;
    const category = categoryOf(line.account);
    if (category !== 'cash' && category !== 'difference') onlySettles = false;
    const side = line.cents > 0 ? debits : credits;
    side.set(category, (side.get(category) ?? 0) + Math.abs(line.cents));
  }
  return {
    debit: (category) => debits.get(category) ?? 0,
    credit: (category) => credits.get(category) ?? 0,
    onlySettles,
  };
}

const OPENING_CODE = /^(an|ran|ano|anv|anouv|ouv|ouvert|xan|o)$/i;
const OPENING_LABEL =
  /a[\s-]*nouveau|report.*nouveau|ouverture|bilan.*debut|balance (initiale|d.entree)|solde initial|opening/;
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/**
 * Whether an entry brings balances forward: its journal says so, or it stands on the first day of the file and moves
 * balance sheet accounts only, capital or reserves (class 1) among them.
 */
export function isOpening(entry: readonly FecLine[], firstDay: number): boolean {
  const [first] = entry;
  if (!first || entry.some((line) => line.account.startsWith('6') || line.account.startsWith('7'))) return false;
  const label = plain(first.journalLabel);
  if (OPENING_LABEL.test(label) || (OPENING_CODE.test(first.journal) && (label === '' || first.date === firstDay)))
    return true;
  return first.date === firstDay && entry.length >= 4 && entry.some((line) => line.account.startsWith('1'));
}
