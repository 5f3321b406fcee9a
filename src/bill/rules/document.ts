import { type Day, formatDay } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { totalsOf } from '#kernel/lines/totals.js';
import { frenchMentions } from '#law/fr/mentions/mentions.js';
import type { Ppm } from '#law/rate.js';
import { COUNTRIES } from '#law/regime.js';
import type { Buyer, DocumentLanguages, Seller } from '#meet/facts/party.js';
import {
  type AgreedAtTheStart,
  type BillContent,
  type BillDocument,
  type BillKind,
  type Correction,
  type DeductedDeposit,
  TYPE_CODES,
} from '../facts/bill.js';

/** All that a document rests on besides what a person wrote of it. */
export interface Ground {
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly languages: DocumentLanguages;
  readonly currency: string;
  /** Whose law governs late payment (ISO 3166), and the rate agreed, if any. */
  readonly lawCountry: string;
  readonly agreedRate: Ppm | null;
  readonly deposits: readonly DeductedDeposit[];
  readonly corrects: Correction | null;
  readonly agreed: AgreedAtTheStart | null;
  /** Value offered to this client before, excl. VAT. */
  readonly offeredBeforeCents: number;
}

/** What a document is called, once it is numbered. */
export interface Identity {
  readonly id: string;
  readonly kind: BillKind;
  readonly number: string;
  readonly day: Day;
}

/** Services, goods or both, by what the lines are (CGI ann. II art. 242 nonies A, I, 8° bis). */
function natureOf(lines: readonly Pick<Line, 'kind'>[]): BillDocument['nature'] {
  const goods = lines.some(({ kind }) => kind === 'goods');
  if (!goods) return 'services';
  return lines.some(({ kind }) => kind === 'service') ? 'both' : 'goods';
}

const FRAMEWORK_LETTERS = { services: 'S', goods: 'B', both: 'M' } as const;

/** Business-process code (BT-23, BR-FR-08): nature, and 4 where a deposit is deducted; it never tells of payment. */
const frameworkOf = (nature: BillDocument['nature'], afterDeposit: boolean): string =>
  `${FRAMEWORK_LETTERS[nature]}${afterDeposit ? 4 : 1}`;

/** The due date: the one stated, else the issue day plus the term. */
function dueDay(content: Pick<BillContent, 'dueOn' | 'termDays'>, issued: Day): string {
  return content.dueOn ?? formatDay(issued + content.termDays);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The whole document as it is frozen at issue: parties, lines, totals, mentions.
 * @throws when a line holds a number that is none (contents are validated before)
 */
export function billDocument({ id, kind, number, day }: Identity, content: BillContent, ground: Ground): BillDocument {
  const { seller, buyer, languages, currency, deposits, corrects, agreed } = ground;
  const totals = totalsOf(content.lines, sum(deposits.map(({ totalCents }) => totalCents)));
  const nature = natureOf(content.lines);
  const offered = kind === 'creditNote' ? -totals.offeredCents : totals.offeredCents;
  const mentions = frenchMentions(
    {
      day,
      creditNote: kind === 'creditNote',
      debtor: buyer.kind,
      country: COUNTRIES.find((known) => known === ground.lawCountry),
      agreedRate: ground.agreedRate,
      nature,
      categories: content.lines.map(({ vatCategory }) => vatCategory),
      exemption: content.exemption ?? null,
      seller,
    },
    languages,
  );
  return {
    format: 1,
    id,
    kind,
    typeCode: TYPE_CODES[kind],
    number,
    issuedOn: formatDay(day),
    dueOn: kind === 'creditNote' ? null : dueDay(content, day),
    currency,
    framework: frameworkOf(nature, deposits.length > 0),
    nature,
    languages,
    seller,
    buyer,
    content,
    totals,
    deposits,
    corrects,
    agreed,
    offeredSinceStartCents: ground.offeredBeforeCents + offered,
    mentions,
  };
}
