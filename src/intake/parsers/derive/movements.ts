import type { FecLine } from '../fec/lines.js';
import type { SkipCounter } from '../issues.js';
import type { Parties, Party } from './clients.js';
import type { Block, Entry } from './entries.js';
import { GIVEN_UP, isOpening, type Nature, natureOf } from './nature.js';

/** What a line on a client's account means. */
type Meaning = 'invoice' | 'creditNote' | 'writeOff' | 'bank' | 'bill' | 'deposit' | 'offset' | 'refund' | 'otherDebit';

/** One fact of a client's account: lines of one document put together. */
export interface Movement {
  readonly meaning: Meaning;
  readonly party: Party;
  /** First line; it gives the dates, the number and the label. */
  readonly line: FecLine;
  readonly reference: string;
  /** Cents, more than zero. */
  readonly amount: number;
  readonly opening: boolean;
  /** Lettering groups of its lines. */
  readonly groups: readonly string[];
}

/** Everything that the clients' accounts say, and the lettering groups that belong together. */
export interface Movements {
  readonly list: readonly Movement[];
  /** Groups tied by an entry that moves an amount within one client's account. */
  readonly ties: readonly (readonly string[])[];
}

interface ClientLine {
  readonly line: FecLine;
  readonly party: Party;
}

/** Name of the lettering group of a line; empty when it is not lettered. */
export type GroupOf = (line: FecLine, party: Party) => string;

/** Reads the blocks of a file as movements of clients' accounts, and counts what is none. */
export function movementsOf(
  entries: readonly Entry[],
  parties: Parties,
  groupOf: GroupOf,
  firstDay: number,
  skipped: SkipCounter,
): Movements {
  const list: Movement[] = [];
  const ties: (readonly string[])[] = [];
  const isClient = (line: FecLine): boolean => parties.partyOf(line) !== undefined;
  const views = entries.flatMap(({ lines, blocks }) => {
    const opening = isOpening(lines, firstDay);
    return blocks.map((block) => ({ block, opening, nature: natureOf(block, isClient) }));
  });
  const salesJournals = salesJournalsOf(views, isClient);
  for (const { block, opening, nature } of views) {
    const lines = clientLinesOf(block, parties, skipped);
    countOthers(block, opening, nature, lines.length > 0, skipped);
    if (lines.length === 0) continue;
    if (opening) {
      for (const each of lines) list.push(movement(each.line.cents > 0 ? 'invoice' : 'bank', [each], groupOf, true));
      continue;
    }
    const reading: Reading = {
      nature,
      sales: salesJournals.has(block[0]?.journal ?? ''),
      groupOf,
      list,
      ties,
      skipped,
    };
    const from = list.length;
    if (nature.onlySettles) readSettlement(lines, reading);
    else readDocuments(lines, reading);
    if (lines.every((each) => each.party.client === lines[0]?.party.client)) splitGivenUp(list, from, nature);
  }
  return { list, ties };
}

interface Reading {
  readonly nature: Nature;
  readonly sales: boolean;
  readonly groupOf: GroupOf;
  readonly list: Movement[];
  readonly ties: (readonly string[])[];
  readonly skipped: SkipCounter;
}

function clientLinesOf(block: Block, parties: Parties, skipped: SkipCounter): ClientLine[] {
  const lines: ClientLine[] = [];
  for (const line of block) {
    const party = parties.partyOf(line);
    if (party === undefined) continue;
    if (line.cents === 0) skipped.add('zeroAmount', 0);
    else lines.push({ line, party });
  }
  return lines;
}

/** Journals in which most blocks with a client charge him for products. */
function salesJournalsOf(
  views: readonly { block: Block; opening: boolean; nature: Nature }[],
  isClient: (line: FecLine) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; sales: number }>();
  for (const { block, opening, nature } of views) {
    const journal = block[0]?.journal ?? '';
    if (opening || !block.some(isClient)) continue;
    const count = counts.get(journal) ?? { all: 0, sales: 0 };
    count.all += 1;
    if (nature.credit('product') > 0 && nature.debit('cash') === 0) count.sales += 1;
    counts.set(journal, count);
  }
  return new Set([...counts].filter(([, count]) => count.sales * 2 > count.all).map(([journal]) => journal));
}

/** What concerns clients without standing on their accounts: counted, with the reason. */
function countOthers(block: Block, opening: boolean, nature: Nature, hasClient: boolean, skipped: SkipCounter): void {
  if (!opening && !hasClient && nature.credit('product') > nature.debit('product')) {
    const sales = block.filter((line) => line.account.startsWith('70')).reduce((sum, line) => sum - line.cents, 0);
    if (sales > 0) skipped.add('saleWithoutClient', sales);
  }
  for (const line of block) {
    if (line.cents === 0) continue;
    if (line.account.startsWith('418')) skipped.add('accruedIncome', line.cents);
    else if (line.account.startsWith('419')) skipped.add('depositAccount', line.cents);
  }
}

/** A block of money and clients only: what moves within one client's account is set off first. */
function readSettlement(lines: readonly ClientLine[], reading: Reading): void {
  for (const own of Map.groupBy(lines, (each) => each.party.client).values()) {
    const debits = own.filter((each) => each.line.cents > 0);
    const credits = own.filter((each) => each.line.cents < 0);
    if (debits.length === 0 || credits.length === 0) {
      for (const each of own) readLine([each], reading);
      continue;
    }
    const groups = own.map((each) => reading.groupOf(each.line, each.party)).filter((group) => group !== '');
    if (groups.length > 1) reading.ties.push(groups);
    setOff(debits, credits, reading);
  }
}

/** Sets debits against credits of the same client and block, from the last line on; what stays on either side is a movement. */
function setOff(debits: readonly ClientLine[], credits: readonly ClientLine[], reading: Reading): void {
  const total = (side: readonly ClientLine[]): number => side.reduce((sum, each) => sum + Math.abs(each.line.cents), 0);
  const [larger, smaller] = total(credits) >= total(debits) ? [credits, debits] : [debits, credits];
  let toTake = total(smaller);
  const rest: (readonly [ClientLine, number])[] = [];
  for (const each of larger.toReversed()) {
    const amount = Math.abs(each.line.cents);
    const taken = Math.min(amount, toTake);
    toTake -= taken;
    if (amount > taken) rest.push([each, amount - taken]);
  }
  for (const [each, amount] of rest.toReversed()) readLine([each], reading, amount);
}

/** A payment whose money falls short of it by a settlement difference, a discount or a bad debt: that part is given up, not paid. */
function splitGivenUp(list: Movement[], from: number, nature: Nature): void {
  const givenUp = GIVEN_UP.reduce((sum, category) => sum + nature.debit(category), 0);
  const last = list.length > from ? list.at(-1) : undefined;
  if (givenUp === 0 || nature.debit('cash') === 0 || last?.meaning !== 'bank' || last.amount <= givenUp) return;
  list[list.length - 1] = { ...last, amount: last.amount - givenUp };
  list.push({ ...last, meaning: 'writeOff', amount: givenUp });
}

/** A block with products, tax or other accounts: lines of one client and document are one fact. */
function readDocuments(lines: readonly ClientLine[], reading: Reading): void {
  const paysToo = reading.nature.debit('cash') + reading.nature.credit('cash') > 0;
  const documentOf = ({ line, party }: ClientLine): string =>
    `${party.client}\t${line.reference}\t${paysToo ? Math.sign(line.cents) : ''}`;
  for (const document of Map.groupBy(lines, documentOf).values()) {
    const charges = isCharge(reading.nature, reading.sales);
    const credits = document.some((each) => each.line.cents < 0);
    if (charges && !(paysToo && credits)) readLine(document, reading);
    else for (const each of document) readLine([each], reading);
  }
}

const isCharge = (nature: Nature, sales: boolean): boolean =>
  sales || nature.credit('product') + nature.debit('product') + nature.credit('vat') + nature.debit('vat') > 0;

function readLine(lines: readonly ClientLine[], reading: Reading, amount?: number): void {
  const net = lines.reduce((sum, each) => sum + each.line.cents, 0);
  const [first] = lines;
  if (net === 0 || !first) {
    reading.skipped.add('cancelledOut', 0, lines.length);
    return;
  }
  const meaning = net > 0 ? debitMeaning(reading) : creditMeaning(reading);
  if (meaning === 'doubtful') {
    reading.skipped.add('doubtfulTransfer', net, lines.length);
    return;
  }
  const made = movement(meaning, lines, reading.groupOf, false);
  reading.list.push(amount === undefined ? made : { ...made, amount });
}

function debitMeaning({ nature, sales }: Reading): Meaning | 'doubtful' {
  if (nature.credit('product') > 0 || nature.credit('vat') > 0 || nature.credit('deposit') > 0) return 'invoice';
  if (nature.credit('cash') > 0) return 'refund';
  if (sales || nature.credit('accrued') > 0) return 'invoice';
  if (nature.credit('doubtful') > 0) return 'doubtful';
  return nature.credit('difference') > 0 ? 'refund' : 'otherDebit';
}

function creditMeaning({ nature, sales }: Reading): Meaning | 'doubtful' {
  if (nature.debit('cash') > 0) return 'bank';
  if (nature.debit('badDebt') > 0 || nature.debit('discount') > 0) return 'writeOff';
  if (nature.debit('product') > 0 || (nature.debit('vat') > 0 && nature.debit('deposit') === 0)) return 'creditNote';
  if (nature.debit('deposit') > 0) return 'deposit';
  if (sales || nature.debit('accrued') > 0) return 'creditNote';
  if (nature.debit('difference') > 0) return 'writeOff';
  if (nature.credit('cash') > 0) return 'bank';
  if (nature.debit('bill') > 0) return 'bill';
  return nature.debit('doubtful') > 0 ? 'doubtful' : 'offset';
}

function movement(meaning: Meaning, lines: readonly ClientLine[], groupOf: GroupOf, opening: boolean): Movement {
  const [first] = lines as readonly [ClientLine, ...ClientLine[]];
  const groups = new Set(lines.map((each) => groupOf(each.line, each.party)).filter((group) => group !== ''));
  return {
    meaning,
    party: first.party,
    line: first.line,
    reference: first.line.reference,
    amount: Math.abs(lines.reduce((sum, each) => sum + each.line.cents, 0)),
    opening,
    groups: [...groups],
  };
}
