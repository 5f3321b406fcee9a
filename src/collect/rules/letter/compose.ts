import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { LetterDraft, LetterKind, ReminderInput } from './facts.js';
import { lawfulClaims, ledgerOf, penaltyMode } from './ledger.js';
import { sayInvoicesShort } from './said.js';
import { textsOf } from './texts.js';
import { typeset } from './typography.js';
import { warningsOf } from './warnings.js';
import { letterWords } from './words.js';

function unmetBy({ claims, asOf, payBy }: ReminderInput): Refusal[] {
  const notDue = claims.filter(({ due }) => due >= asOf).map(({ number }) => number);
  const settled = claims.filter(({ openCents }) => openCents <= 0).map(({ number }) => number);
  return [
    ...(claims.length === 0 ? [{ code: 'letter.nothingOverdue' }] : []),
    ...(notDue.length > 0
      ? [{ code: 'letter.notYetDue', values: { numbers: notDue.join(', ') }, records: notDue }]
      : []),
    ...(settled.length > 0
      ? [{ code: 'letter.alreadySettled', values: { numbers: settled.join(', ') }, records: settled }]
      : []),
    ...(payBy <= asOf ? [{ code: 'letter.deadlinePast', field: 'payBy' }] : []),
  ];
}

/**
 * Writes a reminder or a formal notice from what the ledger says on its day.
 *
 * Reminder 1 assumes good faith and asks for the principal; 2 claims the penalties; 3 announces the formal
 * notice; the formal notice names its legal effect and what follows (C. civ. 1231-6, 1344, 1226).
 * A consumer is asked for the principal only, and legal interest once a formal notice was served.
 * @returns the draft with what to confirm before it leaves, or why there is nothing to write
 */
export function composeReminder(kind: LetterKind, input: ReminderInput): Result<LetterDraft> {
  const unmet = unmetBy(input);
  if (unmet.length > 0) return refused(...unmet);
  const { language, debtor, country, lawGround, vatExempt, currency, asOf, payBy, basis, rates, account } = input;
  const words = letterWords(language);
  const claims = lawfulClaims(debtor, input.claims);
  const lawful = { ...input, claims };
  const mode = penaltyMode(kind, debtor, claims);
  const ledger = ledgerOf(claims, mode);
  const texts = textsOf(kind, mode, lawful, ledger);
  const set = (text: string): string => typeset(text, language);
  const salutation = input.salutation ?? words.salutation;
  return done({
    kind,
    language,
    debtor,
    country,
    ...(lawGround ? { lawGround } : {}),
    ...(vatExempt ? { vatExempt } : {}),
    currency,
    asOf,
    payBy,
    subject: set(words.subject[kind](sayInvoicesShort(lawful))),
    salutation: set(salutation),
    opening: texts.opening.map(set),
    legal: texts.legal.map(set),
    closing: texts.closing.map(set),
    courtesy: set(words.courtesy(salutation)),
    claims,
    penalties: mode,
    ledger,
    basis,
    rates,
    ...(account ? { account } : {}),
    warnings: warningsOf(kind, lawful, ledger),
  });
}
