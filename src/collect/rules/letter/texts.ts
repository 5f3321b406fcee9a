import type { Ledger, LetterKind, PenaltyMode, ReminderInput } from './facts.js';
import { saidOf } from './said.js';
import type { LetterWords, Said } from './words.fr.js';
import { letterWords } from './words.js';

/** Countries whose courts take the European order for payment, for a French creditor (Regulation 1896/2006; not Denmark). */
const EUROPEAN = new Set('AT BE BG CY CZ DE EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

interface Ground {
  readonly kind: LetterKind;
  readonly mode: PenaltyMode;
  readonly input: ReminderInput;
  readonly words: LetterWords;
  readonly said: Said;
}

const french = ({ input }: Ground): boolean => input.country === 'FR';

/** Whether the debtor answers before French courts. */
const inFrance = ({ input }: Ground): boolean => (input.seat ?? input.country) === 'FR';

function askOf({ kind, input, words, said }: Ground): string {
  const reminderToPublic = input.debtor === 'public' && kind !== 'formalNotice';
  return words.ask[reminderToPublic ? 'publicReminder' : kind](said);
}

/** The one fact the ask rests on: earlier letters without effect, or nothing received; thanks for what was. */
function factOf({ input, words, said }: Ground): string {
  const paid = input.claims.some(({ paidCents }) => paidCents > 0);
  if (said.earlierCount > 0)
    return paid ? `${words.notFollowed(said)} ${words.partPaid(said)}` : words.notFollowed(said);
  return paid ? `${words.partPaid(said)} ${words.balanceNotReceived}` : words.notReceived;
}

/** First the ask and its date, then the one fact it rests on, then good faith. */
function openingOf(ground: Ground): string[] {
  const { kind, mode, input, words, said } = ground;
  const breakdown = input.debtor === 'public' ? words.publicBreakdown : words.breakdown;
  const ask = mode === 'claimed' && input.debtor !== 'consumer' ? `${askOf(ground)} ${breakdown(said)}` : askOf(ground);
  const goodFaith = kind === 'reminder1' ? words.oversight : words.crossed;
  return [ask, `${factOf(ground)} ${goodFaith}`];
}

/** A flat sum that its currency keeps out of the sum asked for is named all the same. */
const apartOf = ({ words, said }: Ground): string[] => (said.apart ? [words.law.apart(said)] : []);

function toldOf(ground: Ground): string {
  const { input, words, said } = ground;
  const { told } = words;
  const kind = input.country !== 'FR' ? 'foreign' : input.debtor === 'public' ? 'public' : 'business';
  return [told[kind](said), ...apartOf(ground)].join(' ');
}

function claimedLaw(ground: Ground): string {
  const { input, words, said } = ground;
  const { law } = words;
  const rest = [...apartOf(ground), law.daily(said)];
  if (!french(ground)) return [...(said.basis ? [law.foreign(said)] : []), ...rest].join(' ');
  const isPublic = input.debtor === 'public';
  const contractual = input.claims.every(({ penalty }) => penalty.contractual);
  const interest = isPublic ? law.publicInterest : contractual ? law.contractual(said) : law.statutory(said);
  const indemnity = isPublic ? law.publicIndemnity : law.indemnity;
  return [interest, ...(said.flat ? [indemnity] : []), ...rest].join(' ');
}

function consumerLaw(ground: Ground): string[] {
  const { kind, mode, words, said } = ground;
  if (kind !== 'formalNotice') return [];
  const { law } = words;
  if (!french(ground)) return mode === 'claimed' && said.basis ? [law.foreign(said)] : [];
  const interest = mode === 'claimed' ? law.consumerAccrued(said) : law.consumerInterest(said);
  return [`${interest} ${law.consumerNoCosts}`];
}

function legalOf(ground: Ground): string[] {
  const { mode, input } = ground;
  if (input.debtor === 'consumer') return consumerLaw(ground);
  if (mode === 'absent') return [];
  return [mode === 'told' ? toldOf(ground) : claimedLaw(ground)];
}

function courtOf(ground: Ground): string {
  const { input, words } = ground;
  const { paymentOrder } = words.consequence;
  if (inFrance(ground)) return paymentOrder[input.debtor];
  return EUROPEAN.has(input.seat ?? input.country) ? paymentOrder.european : paymentOrder.foreign;
}

/** The lawful routes that the notice names, in the order in which they would be taken: one line each. */
function consequencesOf(ground: Ground): string {
  const { input, words, said } = ground;
  const { consequence } = words;
  const chosen = new Set(input.consequences);
  // Services to a consumer or a public body are not suspended by a letter of this kind; the court's route remains.
  const service = input.debtor === 'business';
  const civil = input.debtor !== 'public' && inFrance(ground);
  const routes = [
    service && chosen.has('suspension') && (french(ground) ? consequence.suspension : consequence.suspensionForeign),
    civil && chosen.has('smallClaims') && consequence.smallClaims,
    (chosen.has('paymentOrder') || !chosen.has('smallClaims')) && courtOf(ground),
    service && chosen.has('termination') && (french(ground) ? consequence.termination : consequence.terminationForeign),
  ].filter((route) => route !== false);
  const last = routes.length - 1;
  const separator = input.language === 'fr' ? ' ;' : ';';
  const lead = consequence.lead(said);
  if (last === 0) return `${lead.replace(/\s*:$/, ',')} ${routes[0]}.`;
  return [lead, ...routes.map((route, i) => `– ${route}${i === last ? '.' : separator}`)].join('\n');
}

function closingOf(ground: Ground): string[] {
  const { kind, input, words, said } = ground;
  const { close, announce, law } = words;
  switch (kind) {
    case 'reminder1':
      return [close.remark(said.count)];
    case 'reminder2':
      return [close.instalments(said)];
    case 'reminder3': {
      const suspends = input.debtor === 'business' && input.consequences.includes('suspension');
      const suspension = french(ground) ? announce.suspension : announce.suspensionForeign;
      return [suspends ? `${announce.notice} ${suspension}` : announce.notice, close.instalments(said)];
    }
    case 'formalNotice': {
      const notice = french(ground) ? law.notice : law.noticeForeign;
      const mediator = input.debtor === 'consumer' && input.mediator ? [close.mediator(said)] : [];
      return [notice, consequencesOf(ground), ...mediator, close.stillTime];
    }
  }
}

/** The paragraphs of a letter, before its typography. */
export function textsOf(kind: LetterKind, mode: PenaltyMode, input: ReminderInput, ledger: Ledger) {
  const words = letterWords(input.language);
  const ground: Ground = { kind, mode, input, words, said: saidOf(input, ledger) };
  return { opening: openingOf(ground), legal: legalOf(ground), closing: closingOf(ground) };
}
