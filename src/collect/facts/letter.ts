import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { LetterRow } from '#shell/database/schema.js';
import type { LetterParties } from '../rules/letter/document.js';
import {
  type Claim,
  LETTER_KINDS,
  type LetterDraft,
  type LetterKind,
  type LetterTexts,
} from '../rules/letter/facts.js';

/** The texts of a letter as its row keeps them: as they stand, and as they were composed. */
export interface StoredTexts {
  readonly payBy: string;
  readonly registered: boolean;
  readonly texts: LetterTexts;
  /** What was composed: a text that still equals it was not edited and may be composed afresh. */
  readonly composed: LetterTexts;
}

/** A claim with its days as text, as the database keeps days. */
type StoredClaim = Omit<Claim, 'issued' | 'due' | 'penalty'> & {
  readonly issued: string;
  readonly due: string;
  readonly penalty: Omit<Claim['penalty'], 'segments'> & {
    readonly segments: readonly (Omit<Claim['penalty']['segments'][number], 'from' | 'to'> & {
      readonly from: string;
      readonly to: string;
    })[];
  };
};

/** Everything of a letter that comes from the records. */
type Figures = Pick<
  LetterDraft,
  'debtor' | 'country' | 'lawGround' | 'vatExempt' | 'currency' | 'penalties' | 'ledger' | 'basis' | 'rates' | 'account'
>;
type StoredFigures = Figures & {
  readonly claims: readonly StoredClaim[];
  readonly warnings: readonly Refusal[];
  /** Who wrote to whom, frozen when the letter is issued. */
  readonly parties?: LetterParties;
};

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

function storeClaim(claim: Claim): StoredClaim {
  const segments = claim.penalty.segments.map((one) => ({ ...one, from: formatDay(one.from), to: formatDay(one.to) }));
  return {
    ...claim,
    issued: formatDay(claim.issued),
    due: formatDay(claim.due),
    penalty: { ...claim.penalty, segments },
  };
}

function claimFrom(stored: StoredClaim): Claim {
  const segments = stored.penalty.segments.map((one) => ({ ...one, from: dayIn(one.from), to: dayIn(one.to) }));
  return { ...stored, issued: dayIn(stored.issued), due: dayIn(stored.due), penalty: { ...stored.penalty, segments } };
}

/** The part of a draft that its texts make. */
export function textsOfDraft(draft: LetterDraft): LetterTexts {
  const { subject, salutation, opening, legal, closing, courtesy } = draft;
  return { subject, salutation, opening, legal, closing, courtesy };
}

/** The columns of a letter's row that a draft fills. */
export function columnsOfDraft(
  draft: LetterDraft,
  composed: LetterTexts,
  registered: boolean,
): Pick<LetterRow, 'kind' | 'language' | 'as_of' | 'subject' | 'body' | 'figures'> {
  const { debtor, country, lawGround, vatExempt, currency, penalties, ledger, basis, rates, account, warnings } = draft;
  const texts: StoredTexts = { payBy: formatDay(draft.payBy), registered, texts: textsOfDraft(draft), composed };
  const figures: StoredFigures = {
    debtor,
    country,
    ...(lawGround ? { lawGround } : {}),
    ...(vatExempt ? { vatExempt } : {}),
    currency,
    penalties,
    ledger,
    basis,
    rates,
    claims: draft.claims.map(storeClaim),
    warnings,
    ...(account ? { account } : {}),
  };
  return {
    kind: draft.kind,
    language: draft.language,
    as_of: formatDay(draft.asOf),
    subject: draft.subject,
    body: JSON.stringify(texts),
    figures: JSON.stringify(figures),
  };
}

/** The texts of a letter's row; written by `columnsOfDraft` only. */
export const storedTexts = ({ body }: LetterRow): StoredTexts => JSON.parse(body) as StoredTexts;

function reminderKind({ id, kind }: LetterRow): LetterKind {
  const known = LETTER_KINDS.find((one) => one === kind);
  if (!known) throw new Error(`letter ${id} is no reminder`);
  return known;
}

/** The draft that a reminder's row holds. */
export function draftOfRow(row: LetterRow): LetterDraft {
  const { payBy, texts } = storedTexts(row);
  const { claims, parties: _, ...figures } = JSON.parse(row.figures) as StoredFigures;
  return {
    ...figures,
    ...texts,
    kind: reminderKind(row),
    language: row.language,
    asOf: dayIn(row.as_of),
    payBy: dayIn(payBy),
    claims: claims.map(claimFrom),
  };
}

/** The parties of an issued letter as they were then. */
export function storedParties({ figures }: LetterRow): LetterParties | undefined {
  return (JSON.parse(figures) as StoredFigures).parties;
}

/** The figures of a letter with its parties frozen in them. */
export function withParties(figures: string, parties: LetterParties): string {
  return JSON.stringify({ ...(JSON.parse(figures) as StoredFigures), parties });
}
