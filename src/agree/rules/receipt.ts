import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { type Language, sayDate, sayMoney } from '#kernel/words.js';
import type { Block, LetterDocument } from '#paper/facts.js';
import { acceptWords } from '../accept-words.js';
import type { QuoteDocument } from '../facts/quote.js';
import type { Strokes } from './accept-signature.js';
import type { Evidence } from './evidence.js';

/** What a receipt prints beside its evidence; moments are already in words, where the program runs. */
export interface ReceiptPrint {
  readonly evidenceSha256: string;
  readonly on: Day;
  readonly signedAt: string;
  /** When each warning was ticked, in order; null on paper. */
  readonly tickedAt: readonly (string | null)[];
  readonly termsOpenedAt: string | null;
  readonly codeVerifiedAt: string | null;
  readonly typed: string | null;
  readonly strokes: Strokes | null;
  readonly amountCents: number;
}

const dayIn = (text: string, language: Language): string => {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(civilOf(day), language);
};

function agreedBlock(document: QuoteDocument, evidence: Evidence, { amountCents }: ReceiptPrint): Block {
  const { content, terms, currency, number, version } = document;
  const { language } = content;
  const { receipt: words } = acceptWords(language);
  return {
    kind: 'recall',
    title: words.agreed,
    facts: [
      { label: words.quote, value: words.quoteOf(number, version, dayIn(document.issuedOn, language)) },
      { label: words.object, value: content.title },
      ...(evidence.option ? [{ label: words.option, value: evidence.option.title }] : []),
      { label: words.amount, value: sayMoney(amountCents, currency, language) },
      ...(Number(content.depositPercent) > 0
        ? [{ label: words.deposit, value: words.depositOf(content.depositPercent) }]
        : []),
      ...(terms ? [{ label: words.terms, value: words.termsOf(terms.number, dayIn(terms.releasedOn, language)) }] : []),
    ],
    paragraphs: [],
  };
}

function warningBlocks(evidence: Evidence, { tickedAt }: ReceiptPrint, language: Language): Block[] {
  const { receipt: words } = acceptWords(language);
  if (evidence.warnings.length === 0) return [{ kind: 'paragraph', text: words.noWarnings }];
  const items = evidence.warnings.map(({ text }, index) => {
    const at = tickedAt[index];
    return { text, mark: at ? words.ticked(at) : words.onPaper };
  });
  return [
    { kind: 'heading', text: words.warnings },
    { kind: 'numbered', items },
  ];
}

function signatureBlocks(document: QuoteDocument, evidence: Evidence, print: ReceiptPrint): Block[] {
  const { buyer, content } = document;
  const { receipt: words } = acceptWords(content.language);
  const how = evidence.signature === 'drawn' ? words.drawn : print.typed === null ? '' : words.typed(print.typed);
  const lines = [evidence.signer ?? '', evidence.capacity ?? '', how, words.signedOn(print.signedAt)].filter(Boolean);
  const { code, scanSha256, network } = evidence;
  const notes = [
    code && print.codeVerifiedAt && words.code(code.sentTo, print.codeVerifiedAt),
    scanSha256 && words.paper(scanSha256),
    network && words.network(network.address, network.agent),
  ].filter((text): text is string => Boolean(text));
  return [
    { kind: 'heading', text: words.signature },
    {
      kind: 'signatures',
      fields: [{ title: words.forClient(buyer.name), lines, ...(print.strokes ? { strokes: print.strokes } : {}) }],
    },
    ...notes.map((text): Block => ({ kind: 'paragraph', tone: 'small', text })),
  ];
}

function digestBlocks(evidence: Evidence, { evidenceSha256 }: ReceiptPrint, language: Language): Block[] {
  const { digest, digests, proves, provesText, provesPaper } = acceptWords(language).receipt;
  const { terms, scanSha256, channel } = evidence;
  const items = [
    { label: digest.evidence, value: evidenceSha256 },
    { label: digest.pdf, value: evidence.pdfSha256 },
    { label: digest.shown, value: evidence.shownSha256 },
    ...(terms ? [{ label: digest.terms, value: terms.sha256 }] : []),
    ...(terms ? [{ label: digest.termsFile, value: terms.fileSha256 }] : []),
    ...(scanSha256 ? [{ label: digest.scan, value: scanSha256 }] : []),
    { label: digest.at, value: evidence.signedAt },
  ];
  const [same = '', signature = ''] = provesText;
  return [
    { kind: 'heading', text: digests },
    { kind: 'digest', items },
    { kind: 'heading', text: proves },
    { kind: 'paragraph', text: same },
    { kind: 'paragraph', text: channel === 'paper' ? provesPaper : signature },
  ];
}

/**
 * Lays out the receipt of an acceptance, the same for both sides: what is agreed, the warnings as they were ticked, the
 * signature, the hashes and what they prove (C. civ. 1363: the client's own copy is the outside witness).
 * @param base the quote's own paper: its head, its addressee and its foot
 */
export function receiptPaper(
  base: LetterDocument,
  document: QuoteDocument,
  evidence: Evidence,
  print: ReceiptPrint,
): LetterDocument {
  const { content, buyer, number, version } = document;
  const { receipt: words } = acceptWords(content.language);
  const signer = evidence.signer ?? '';
  const opening = { signer, capacity: evidence.capacity ?? '', buyer: buyer.name, number, version, at: print.signedAt };
  const terms = evidence.terms;
  const opened =
    terms &&
    (print.termsOpenedAt === null
      ? words.termsOnPaper(terms.number)
      : words.termsOpened(terms.number, print.termsOpenedAt));
  const { watermark: _, ...head } = base;
  return {
    ...head,
    title: words.title(number),
    created: print.on,
    placeAndDate: dayOfPrint(print.on, content.language),
    references: [{ label: words.quote, value: number }],
    subject: words.subject(number, version),
    words: { ...base.words, subjectLabel: words.label },
    blocks: [
      { kind: 'paragraph', text: words.opening(opening) },
      agreedBlock(document, evidence, print),
      ...warningBlocks(evidence, print, content.language),
      ...(opened ? [{ kind: 'paragraph', text: opened } as const] : []),
      ...signatureBlocks(document, evidence, print),
      ...digestBlocks(evidence, print, content.language),
    ],
  };
}

const dayOfPrint = (day: Day, language: Language): string => sayDate(civilOf(day), language);
