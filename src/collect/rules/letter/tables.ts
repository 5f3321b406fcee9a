import { civilOf, type Day } from '#kernel/day.js';
import { type Language, sayMoney } from '#kernel/words.js';
import type { Block, Column, Paragraph, Table } from '#paper/facts.js';
import type { Claim, LetterDraft } from './facts.js';
import { claimTotal } from './ledger.js';
import { sayDay, sayFigure, sayRate } from './said.js';
import { enumerate, typeset } from './typography.js';
import type { LetterWords } from './words.fr.js';
import { letterWords } from './words.js';

const MARK = '*';

/** Whether some due dates of a letter rest on the stated term and others on the records: the note then needs a mark. */
function needsMark(claims: readonly Claim[]): boolean {
  return (
    claims.some((claim) => claim.dueTermDays !== undefined) && claims.some((claim) => claim.dueTermDays === undefined)
  );
}

/** A due date in figures, starred where it rests on a note under the table. */
function dueCell({ due, dueAssumed, dueTermDays }: Claim, mixed: boolean): string {
  return sayFigureDay(due) + (dueAssumed || (mixed && dueTermDays !== undefined) ? MARK : '');
}

/** A day in figures, for a narrow column: `15/05/2026`. */
function sayFigureDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

const issuedCell = ({ issued, issuedAssumed }: Claim): string => (issuedAssumed ? '–' : sayFigureDay(issued));

interface Field {
  readonly column: Column;
  readonly cell: (claim: Claim) => string;
  /** Cents that the total row adds up. */
  readonly cents?: (claim: Claim) => number;
}

function moneyField(title: string, language: Language, cents: (claim: Claim) => number): Field {
  return { column: { title, align: 'decimal' }, cell: (claim) => sayFigure(cents(claim), language), cents };
}

function principalFields(draft: LetterDraft, { statement }: LetterWords): Field[] {
  const { claims, language, asOf, penalties } = draft;
  const { columns } = statement;
  const mixed = needsMark(claims);
  const some = (of: (claim: Claim) => number): boolean => claims.some((claim) => of(claim) > 0);
  const money = (title: string, of: (claim: Claim) => number): Field => moneyField(title, language, of);
  return [
    { column: { title: columns.number, align: 'left' }, cell: ({ number }) => number },
    { column: { title: columns.issued, align: 'left' }, cell: issuedCell },
    { column: { title: columns.due, align: 'left' }, cell: (claim) => dueCell(claim, mixed) },
    money(columns.amount, ({ amountCents }) => amountCents),
    ...(some(({ creditedCents }) => creditedCents)
      ? [money(columns.credited, ({ creditedCents }) => creditedCents)]
      : []),
    money(columns.paid, ({ paidCents }) => paidCents),
    money(columns.remaining, (claim) => (penalties === 'claimed' ? claim.remainingCents : claim.openCents)),
    { column: { title: columns.days, align: 'right' }, cell: ({ due }) => statement.daysLate(asOf - due) },
  ];
}

/** The rate beside the interest, where each invoice ran at one rate; the computation names them all. */
function rateFields({ claims, language }: LetterDraft, { statement }: LetterWords): Field[] {
  const several = claims.some(({ penalty }) => new Set(penalty.segments.map(({ rate }) => rate)).size > 1);
  if (several) return [];
  const rate = ({ penalty }: Claim): string => penalty.segments.at(-1)?.rate ?? '';
  return [
    {
      column: { title: statement.columns.rate, align: 'decimal' },
      cell: (claim) => (rate(claim) ? sayRate(rate(claim), language) : ''),
    },
  ];
}

function penaltyFields(draft: LetterDraft, words: LetterWords): Field[] {
  const { language } = draft;
  const { columns } = words.statement;
  return [
    ...rateFields(draft, words),
    moneyField(columns.interest, language, ({ penalty }) => penalty.outstandingInterestCents),
    moneyField(columns.indemnity, language, ({ penalty }) => penalty.indemnityCents),
    moneyField(columns.total, language, claimTotal),
  ];
}

/** Flat sums are left out of the statement of a debtor who owes none. */
function isWanted({ penalties, claims }: LetterDraft, field: Field, words: LetterWords): boolean {
  if (field.column.title !== words.statement.columns.indemnity) return true;
  return penalties === 'claimed' && claims.some(({ penalty }) => penalty.indemnityCents > 0);
}

function totalRow(fields: readonly Field[], claims: readonly Claim[], label: string, language: Language): string[] {
  return fields.map(({ cents }, i) => {
    if (i === 0) return label;
    return cents
      ? sayFigure(
          claims.reduce((sum, claim) => sum + cents(claim), 0),
          language,
        )
      : '';
  });
}

const small = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'small' });

/** Whether payments went to interest before principal, so that paid and remaining do not simply add up. */
function paidInterest({ openCents, remainingCents }: Claim): boolean {
  return openCents !== remainingCents;
}

/** How payments were set against interest and principal, where it shows in a table. */
function interestFirstNote({ claims, country, language }: LetterDraft): Paragraph[] {
  if (!claims.some(paidInterest)) return [];
  const { statement } = letterWords(language);
  return [small(typeset(country === 'FR' ? statement.interestFirst : statement.interestFirstForeign, language))];
}

/** How payments whose day nobody recorded are counted. */
function undatedNote({ claims, language }: LetterDraft): Paragraph[] {
  const numbers = claims.filter(({ undatedCents }) => undatedCents > 0).map(({ number }) => number);
  if (numbers.length === 0) return [];
  const { statement } = letterWords(language);
  return [small(typeset(statement.undated(enumerate(numbers, language), numbers.length > 1), language))];
}

/** What due dates rest on, where no record states them. */
function dueNotes({ claims, language }: LetterDraft): Paragraph[] {
  const { statement } = letterWords(language);
  const assumed = claims.filter(({ dueAssumed }) => dueAssumed).length;
  const agreed = claims.filter(({ dueTermDays }) => dueTermDays !== undefined);
  const term = agreed[0]?.dueTermDays;
  const mark = needsMark(claims) ? MARK : '';
  return [
    ...(assumed > 0 ? [statement.assumed(assumed > 1)] : []),
    ...(term === undefined ? [] : [statement.agreed(term, agreed.length > 1, mark)]),
  ].map((note) => small(typeset(note, language)));
}

/** What is owed, invoice by invoice, with the notes it needs. */
export function statementBlocks(draft: LetterDraft): Block[] {
  const { claims, language, currency, asOf, penalties } = draft;
  const words = letterWords(language);
  const { statement } = words;
  const fields = [
    ...principalFields(draft, words),
    ...(penalties === 'claimed' ? penaltyFields(draft, words) : []),
  ].filter((field) => isWanted(draft, field, words));
  const table: Table = {
    kind: 'table',
    caption: statement.title(sayDay(asOf, language), statement.currency(currency), !draft.vatExempt),
    columns: fields.map(({ column }) => column),
    rows: claims.map((claim) => fields.map(({ cell }) => cell(claim))),
    ...(claims.length > 1 ? { total: totalRow(fields, claims, statement.total, language) } : {}),
  };
  return [
    table,
    ...dueNotes(draft),
    ...undatedNote(draft),
    ...(penalties === 'claimed' ? [...interestFirstNote(draft), ...followsNote(draft)] : []),
  ];
}

/** Where the computation of the interest claimed is to be found. */
function followsNote({ claims, language }: LetterDraft): Paragraph[] {
  const accrued = claims.some(({ penalty }) => penalty.segments.length > 0);
  return accrued ? [small(typeset(letterWords(language).statement.follows, language))] : [];
}

function computationTitle({ debtor, penalties }: LetterDraft, { computation }: LetterWords): string {
  if (debtor === 'consumer') return computation.titleInterest;
  if (debtor === 'public') return penalties === 'told' ? computation.titlePublicTold : computation.titlePublic;
  return penalties === 'told' ? computation.titleTold : computation.title;
}

function rateNote({ debtor, country, claims }: LetterDraft, { computation }: LetterWords): string[] {
  if (country !== 'FR' || debtor === 'consumer') return [];
  if (debtor === 'public') return [computation.rate.public];
  const kinds = new Set(claims.map(({ penalty }) => (penalty.contractual ? 'contractual' : 'statutory')));
  return [...kinds].map((kind) => computation.rate[kind]);
}

/** Every stretch of days of every invoice, so that a judge can redo the sum by hand. */
export function computationBlocks(draft: LetterDraft): Block[] {
  const { claims, language, country, penalties } = draft;
  const grounds = [...draft.basis, ...draft.rates];
  const rows = claims.flatMap(({ number, penalty }) => penalty.segments.map((segment) => ({ number, ...segment })));
  if (penalties === 'absent' || rows.length === 0) return [];
  const words = letterWords(language);
  const { computation } = words;
  const { columns } = computation;
  const accrued = claims.reduce((sum, { penalty }) => sum + penalty.interestCents, 0);
  const left = penalties === 'claimed' ? draft.ledger.interestCents : accrued;
  const settled =
    accrued === left ? [] : [['', '', '', '', '', computation.settled, sayFigure(left - accrued, language)]];
  const table: Table = {
    kind: 'table',
    caption: computationTitle(draft, words),
    columns: [
      { title: columns.number, align: 'left' },
      { title: columns.from, align: 'left' },
      { title: columns.to, align: 'left' },
      { title: columns.days, align: 'right' },
      { title: columns.rate, align: 'decimal' },
      { title: draft.vatExempt ? columns.base : columns.baseWithVat, align: 'decimal' },
      { title: columns.interest, align: 'decimal' },
    ],
    rows: [
      ...rows.map(({ number, from, to, days, rate, baseCents, interestCents }) => [
        number,
        sayFigureDay(from),
        sayFigureDay(to),
        String(days),
        sayRate(rate, language),
        sayFigure(baseCents, language),
        sayFigure(interestCents, language),
      ]),
      ...settled,
    ],
    total: [accrued === left ? computation.total : computation.left, '', '', '', '', '', sayFigure(left, language)],
  };
  const method = country === 'FR' ? computation.method : computation.methodForeign;
  const sources = grounds.length > 0 ? [computation.sources(grounds.join(language === 'fr' ? ' ; ' : '; '))] : [];
  const notes = [method, ...rateNote(draft, words), ...sources].map((note) => small(typeset(note, language)));
  return [table, ...notes, ...(penalties === 'told' ? interestFirstNote(draft) : [])];
}

/** A sum of money in the language and currency of a draft. */
export const sayDraftMoney = ({ currency, language }: LetterDraft, cents: number): string =>
  sayMoney(cents, currency, language);
