import type { Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { factualKind } from '../facts/factual.js';
import { FACTUAL_KINDS } from '../rules/factual/facts.js';
import type { Db } from '../store/debts.js';
import { letterNumbered, letterRow } from '../store/letters.js';
import { discardLetter, refreshLetter } from './change.js';
import { discardFactual, refreshFactual } from './factual/change.js';
import { issueFactual } from './factual/issue.js';
import { type FactualLetter, factualFrom } from './factual/read.js';
import { issueLetter } from './issue.js';
import { type Letter, letterFrom } from './read.js';

/** A letter of any kind: a reminder that asks for money, or one that recalls facts. */
export type AnyLetter = Letter | FactualLetter;

export function isFactual(letter: AnyLetter): letter is FactualLetter {
  return FACTUAL_KINDS.some((kind) => kind === letter.kind);
}

/** A letter of any kind from its row, in or out of a transaction. */
export function anyLetterFrom(db: Db, context: Context, row: LetterRow): Promise<AnyLetter> {
  return factualKind(row) ? factualFrom(db, context, row) : letterFrom(db, context, row);
}

/** A letter by its id; undefined when this organisation has none such. */
export async function readLetter(context: Context, id: string): Promise<AnyLetter | undefined> {
  const db = context.store.read;
  const row = await letterRow(db, context.organisationId, id);
  return row && anyLetterFrom(db, context, row);
}

/** The letter that a person names: by its number or its id. */
export async function letterNamed(context: Context, named: string): Promise<AnyLetter | undefined> {
  const db = context.store.read;
  const own = context.organisationId;
  const row = (await letterNumbered(db, own, named)) ?? (await letterRow(db, own, named));
  return row && anyLetterFrom(db, context, row);
}

type Act = (context: Context, id: string) => Promise<Result<AnyLetter>>;

/** An act on a letter, whichever its kind: a letter never changes its kind. */
const either =
  (reminder: Act, factual: Act): Act =>
  async (context, id) => {
    const row = await letterRow(context.store.read, context.organisationId, id);
    return row && factualKind(row) ? factual(context, id) : reminder(context, id);
  };

/** Issues a letter of any kind (`issueLetter`, `issueFactual`). */
export const issueAny = either(issueLetter, issueFactual);
/** Brings a draft of any kind to today. */
export const refreshAny = either(refreshLetter, refreshFactual);
/** Throws a draft of any kind away. */
export const discardAny = either(discardLetter, discardFactual);
