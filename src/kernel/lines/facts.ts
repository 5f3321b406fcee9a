import type { Cents } from '../money.js';

/** Units of a line and their UN/ECE Recommendation 20 codes, as electronic invoices write them. */
export const UNITS = {
  piece: 'C62',
  hour: 'HUR',
  day: 'DAY',
  week: 'WEE',
  month: 'MON',
  year: 'ANN',
  flat: 'LS',
  word: 'D68',
  page: 'ZP',
  km: 'KMT',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  kg: 'KGM',
  litre: 'LTR',
} as const;
export type Unit = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[];

/**
 * VAT categories of EN 16931 (UNTDID 5305) that French rules allow (BR-FR-15): S taxed, Z zero rate, E exempt,
 * AE reverse charge, K intra-Community supply, G export, O outside the scope.
 */
export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

/** What a line holds beyond its price: clients forget the details agreed, documents do not. */
export interface LineContent {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly deliverables: readonly string[];
  /** Rounds of correction included; absent where the question makes no sense. */
  readonly rounds?: number | undefined;
}

export interface LineDiscount {
  /** Percent of quantity × price, a decimal string: `100` for a complimentary line. */
  readonly percent: string;
  /** Why, as printed; the document says "offered" where a complimentary line states none. */
  readonly reason?: string | undefined;
}

/** A line of a quote, an invoice or a credit note. Amounts are exclusive of VAT. */
export interface Line {
  /** Unique within its document. */
  readonly key: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind: 'service' | 'goods';
  /** Decimal string, four decimals at most, more than zero. */
  readonly quantity: string;
  readonly unit: Unit;
  /** True value of one unit: decimal string, six decimals at most (BR-FR-DEC-03), zero or more (BR-27). */
  readonly price: string;
  /** Usual price of one unit where the agreed `price` is lower: the difference is the concession. */
  readonly listPrice?: string | undefined;
  readonly vatCategory: VatCategory;
  /** Percent as French rules write it, a decimal string: `20`, `5.5`, `0`. */
  readonly vatRate: string;
  readonly discount?: LineDiscount | undefined;
  readonly content: LineContent;
  /** The catalogue item that it comes from. */
  readonly itemId?: string | undefined;
  /** The time entries that it bills or offers. */
  readonly timeEntries?: readonly string[] | undefined;
}

/** Amounts of one line, in cents excl. VAT. */
export interface LineAmounts {
  readonly key: string;
  /** Quantity × price (BT-129 × BT-146), rounded half up. */
  readonly grossCents: Cents;
  /** Line allowance (BT-136). */
  readonly discountCents: Cents;
  /** Line net amount (BT-131). */
  readonly netCents: Cents;
  /** Quantity × list price, where the line states one. */
  readonly listCents: Cents;
}

/** One VAT breakdown (BG-23). */
export interface VatBreakdown {
  readonly category: VatCategory;
  readonly rate: string;
  /** Taxable amount (BT-116). */
  readonly baseCents: Cents;
  /** VAT (BT-117): on the sum of the category, half up. */
  readonly vatCents: Cents;
}

/** Totals of a document by EN 16931's arithmetic (BR-CO-10 to 17), in cents. */
export interface Totals {
  readonly lines: readonly LineAmounts[];
  /** Sum of line net amounts (BT-106), which is also the total without VAT (BT-109). */
  readonly netCents: Cents;
  readonly breakdown: readonly VatBreakdown[];
  /** Total VAT (BT-110). */
  readonly vatCents: Cents;
  /** Total with VAT (BT-112). */
  readonly totalCents: Cents;
  /** Already paid by deposits (BT-113). */
  readonly prepaidCents: Cents;
  /** Amount due (BT-115). */
  readonly payableCents: Cents;
  /** Value of the lines offered whole (100 % discount). */
  readonly offeredCents: Cents;
  /** List value less agreed value of the lines that state a list price: what was conceded. */
  readonly concededCents: Cents;
}
