import { sayIban } from '#kernel/identifiers.js';
import { epcPayload } from '#paper/code.js';
import type { Block, Labelled, LetterDocument, Letterhead, PaymentBlock } from '#paper/facts.js';
import type { LetterDraft } from './facts.js';
import { sayDay } from './said.js';
import { computationBlocks, sayDraftMoney, statementBlocks } from './tables.js';
import { typeset } from './typography.js';
import { letterWords } from './words.js';

/** Who writes to whom, and what this copy of the letter carries. */
export interface LetterParties {
  readonly letterhead: Letterhead;
  readonly recipient: readonly string[];
  readonly place: string;
  /** Name, and capacity if any, under the courtesy formula. */
  readonly signature: readonly string[];
  /** Number of the letter once issued. */
  readonly number?: string;
  readonly clientCode?: string;
  readonly registered?: boolean;
  readonly foldMarks?: boolean;
}

const REFERENCE_MAX = 140;

function reference({ claims }: LetterDraft): string {
  const all = claims.map(({ number }) => number).join(' ');
  return all.length <= REFERENCE_MAX ? all : `${all.slice(0, REFERENCE_MAX - 1).replace(/ \S*$/, '')} …`;
}

function paymentBlock(draft: LetterDraft): PaymentBlock {
  const { account, language, currency, ledger, payBy } = draft;
  const { payment } = letterWords(language);
  const amount = sayDraftMoney(draft, ledger.askCents);
  const ref = reference(draft);
  const lines: PaymentBlock['lines'] = [
    { label: payment.amount, value: amount, strong: true },
    { label: payment.by, value: sayDay(payBy, language), strong: true },
    ...(account ? [{ label: payment.beneficiary, value: account.beneficiary }] : []),
    ...(account ? [{ label: payment.iban, value: sayIban(account.iban) }] : []),
    ...(account?.bic ? [{ label: payment.bic, value: account.bic }] : []),
    { label: payment.reference, value: ref },
  ];
  const payload = account && epcPayload({ ...account, currency, amountCents: ledger.askCents, reference: ref });
  if (!payload?.ok) return { kind: 'payment', title: payment.title, lines };
  const alternative = typeset(payment.alternative(amount, account?.beneficiary ?? ''), language);
  return {
    kind: 'payment',
    title: payment.title,
    lines,
    code: { payload: payload.value, caption: payment.codeCaption, alternative },
  };
}

const ITEM = /^[-–][ \u00a0]/;

/** A paragraph as blocks: its lines that open with a dash make a list. */
function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const plain = lines.filter((line) => !ITEM.test(line)).join('\n');
  const items = lines.filter((line) => ITEM.test(line)).map((line) => line.replace(ITEM, ''));
  return [
    ...(plain ? [{ kind: 'paragraph', text: plain } as const] : []),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

/** Paragraphs as blocks, lists among them. */
export const paragraphs = (texts: readonly string[]): Block[] => texts.flatMap(blocksOf);

/** The law that governs the contract, named to a client abroad where the letter rests on it. */
function lawReference({ country, lawGround, language }: LetterDraft): Labelled[] {
  if (!lawGround) return [];
  const { paper } = letterWords(language);
  const ground = paper.lawGrounds[lawGround];
  const law = paper.laws[country] ?? paper.lawOf(country);
  return [{ label: paper.law, value: ground ? `${law} (${ground})` : law }];
}

/** Lays a draft out as the document that will leave: the letter through its signature, then the computation on which it rests. */
export function letterDocument(draft: LetterDraft, parties: LetterParties): LetterDocument {
  const { language, asOf } = draft;
  const { paper } = letterWords(language);
  const told = draft.penalties === 'told';
  const blocks: Block[] = [
    { kind: 'paragraph', text: draft.salutation },
    ...paragraphs(draft.opening),
    ...statementBlocks(draft),
    ...(told ? [] : paragraphs(draft.legal)),
    paymentBlock(draft),
    ...(told ? paragraphs(draft.legal) : []),
    ...paragraphs(draft.closing),
    { kind: 'paragraph', text: draft.courtesy },
    { kind: 'signature', lines: parties.signature },
    ...computationBlocks(draft),
  ];
  const references: Labelled[] = [
    ...(parties.number ? [{ label: paper.ourReference, value: parties.number }] : []),
    ...(parties.clientCode ? [{ label: paper.yourReference, value: parties.clientCode }] : []),
    ...lawReference(draft),
  ];
  return {
    language,
    title: draft.subject,
    created: asOf,
    letterhead: parties.letterhead,
    recipient: parties.recipient,
    placeAndDate: paper.placeAndDate(parties.place, sayDay(asOf, language)),
    references,
    subject: draft.subject,
    blocks,
    words: { subjectLabel: typeset(paper.subjectLabel, language), page: paper.page },
    ...(parties.registered ? { delivery: paper.registered } : {}),
    ...(parties.number ? {} : { watermark: paper.draft }),
    ...(parties.foldMarks === false ? {} : { foldMarks: true }),
  };
}
