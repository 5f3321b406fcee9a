import type { Evidence } from '#agree/rules/evidence.js';
import { letterheadOf, recipientOf } from '#agree/rules/paper/parties.js';
import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';
import type { Block, Labelled, LetterDocument } from '#paper/facts.js';
import type { Declaration, DeliveryDocument, Outcome } from '../facts/delivery.js';
import { deliveryPaperWords } from '../words.js';

/** A day as documents write it. */
export function sayDocumentDay(text: string | null, language: Language): string {
  const day = text === null ? undefined : parseDay(text);
  return day === undefined ? (text ?? '') : sayDate(civilOf(day), language);
}

function headOf(document: DeliveryDocument, logo: Uint8Array | undefined) {
  const { seller, buyer, content } = document;
  const { language } = content;
  return {
    language,
    letterhead: letterheadOf(seller, buyer.address.country, language),
    recipient: recipientOf(buyer, seller.address.country, language),
    ...(logo ? { logo } : {}),
    ...(seller.colour ? { colour: seller.colour } : {}),
  };
}

function referencesOf({ number, deliveredOn, quote, content }: DeliveryDocument): Labelled[] {
  const words = deliveryPaperWords(content.language);
  const day = (text: string): string => sayDocumentDay(text, content.language);
  return [
    { label: words.number, value: number },
    { label: words.deliveredOn, value: day(deliveredOn) },
    ...(quote ? [{ label: words.quote, value: words.quoteOf(quote.number, quote.version, day(quote.issuedOn)) }] : []),
  ];
}

const paragraphs = (text: string | null): Block[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph', text: part }));

function deliverableBlocks({ content }: DeliveryDocument, received: readonly string[]): Block[] {
  const words = deliveryPaperWords(content.language);
  const items = content.deliverables.map(({ key, text }) => ({
    title: text,
    price: '',
    checked: received.includes(key),
  }));
  return [
    { kind: 'heading', text: words.deliverables },
    { kind: 'choices', items },
  ];
}

const dayIn = (text: string): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
};

/** A delivery as it is put forward, which may also be signed with a pen. */
export function deliveryPaper(document: DeliveryDocument, logo?: Uint8Array): LetterDocument {
  const { content, number, issuedOn, seller, buyer, tacit } = document;
  const { language } = content;
  const words = deliveryPaperWords(language);
  const outcomes = (['accepted', 'withReservations', 'refused'] as const).map((outcome) => ({
    title: words.outcomes[outcome],
    price: '',
    checked: false,
  }));
  return {
    ...headOf(document, logo),
    title: words.title(number),
    created: dayIn(issuedOn),
    placeAndDate: words.placeAndDate(seller.address.city ?? '', sayDocumentDay(issuedOn, language)),
    references: referencesOf(document),
    subject: content.title,
    blocks: [
      ...paragraphs(content.note),
      ...deliverableBlocks(document, []),
      { kind: 'heading', text: words.outcome },
      { kind: 'choices', items: outcomes },
      { kind: 'paragraph', text: words.reservationsBlank },
      ...(tacit
        ? ([
            { kind: 'heading', text: words.tacit },
            { kind: 'paragraph', text: words.tacitText(tacit.days, tacit.termsNumber) },
          ] as const)
        : []),
      { kind: 'signatures', fields: [{ title: words.forClient(buyer.name), lines: words.signatureLines }] },
    ],
    words: { subjectLabel: words.form(number), page: words.page },
  };
}

/** What a receipt prints of an answer; moments are already in words. */
export interface DeliveryReceipt {
  readonly on: Day;
  readonly signedAt: string;
  readonly codeVerifiedAt: string | null;
  readonly evidenceSha256: string;
  readonly declaration: Declaration | null;
  /** Which reservations come with a photo, in order. */
  readonly photos: readonly boolean[];
  /** Days of an acceptance by silence: the message, the last day to speak, the first on which silence accepts. */
  readonly silence: { readonly sent: string; readonly lastDay: string; readonly since: string } | null;
}

function decisionBlock(outcome: Outcome, receipt: DeliveryReceipt, language: Language): Block {
  const words = deliveryPaperWords(language);
  const { declaration, silence } = receipt;
  const said = silence ? words.tacitOutcome : words.outcomes[outcome];
  const facts = [
    { label: words.outcome, value: said },
    ...(declaration?.reason ? [{ label: words.reason, value: declaration.reason }] : []),
    ...(declaration?.satisfaction
      ? [{ label: words.satisfaction, value: words.ofFive(declaration.satisfaction) }]
      : []),
    ...(declaration?.ownWords
      ? [
          {
            label: words.ownWords,
            value: language === 'fr' ? `«\u202f${declaration.ownWords}\u202f»` : `“${declaration.ownWords}”`,
          },
          { label: words.mayQuote, value: declaration.mayQuote ? words.yes : words.no },
        ]
      : []),
  ];
  return { kind: 'recall', title: words.outcome, facts, paragraphs: [] };
}

function reservationBlocks({ declaration, photos }: DeliveryReceipt, language: Language): Block[] {
  const words = deliveryPaperWords(language);
  const reservations = declaration?.reservations ?? [];
  if (reservations.length === 0) return [];
  const items = reservations.map(({ text, deadline }, index) => {
    const marks = [
      deadline === null ? '' : words.deadline(sayDocumentDay(deadline, language)),
      photos[index] ? words.withPhoto : '',
    ].filter(Boolean);
    return { text, ...(marks.length > 0 ? { mark: marks.join(', ') } : {}) };
  });
  return [
    { kind: 'heading', text: words.reservations },
    { kind: 'numbered', items },
  ];
}

function signatureBlocks({ content, buyer }: DeliveryDocument, evidence: Evidence, receipt: DeliveryReceipt): Block[] {
  const words = deliveryPaperWords(content.language);
  const { silence } = receipt;
  if (silence) return [{ kind: 'paragraph', text: words.tacitRecorded(silence.sent, silence.lastDay, silence.since) }];
  const { signer, capacity, code, channel, network } = evidence;
  const lines = [signer ?? '', capacity ?? '', words.typed(signer ?? ''), words.signedOn(receipt.signedAt)];
  const notes = [
    code && receipt.codeVerifiedAt && words.code(code.sentTo, receipt.codeVerifiedAt),
    channel === 'onSite' && words.onSite,
    network && words.network(network.address, network.agent),
  ].filter((text): text is string => Boolean(text));
  return [
    { kind: 'heading', text: words.signature },
    { kind: 'signatures', fields: [{ title: words.forClient(buyer.name), lines: lines.filter(Boolean) }] },
    ...notes.map((text): Block => ({ kind: 'paragraph', tone: 'small', text })),
  ];
}

function digestBlocks(evidence: Evidence, receipt: DeliveryReceipt, language: Language): Block[] {
  const { digest, digests, proves, provesText, provesTacit } = deliveryPaperWords(language);
  return [
    { kind: 'heading', text: digests },
    {
      kind: 'digest',
      items: [
        { label: digest.evidence, value: receipt.evidenceSha256 },
        { label: digest.pdf, value: evidence.pdfSha256 },
        { label: digest.shown, value: evidence.shownSha256 },
        { label: digest.at, value: evidence.signedAt },
      ],
    },
    { kind: 'heading', text: proves },
    { kind: 'paragraph', text: receipt.silence ? provesTacit : provesText },
  ];
}

/** The receipt of an answer to a delivery, the same for both sides, with the hashes of what was shown. */
export function deliveryReceiptPaper(
  document: DeliveryDocument,
  evidence: Evidence,
  receipt: DeliveryReceipt,
  logo?: Uint8Array,
): LetterDocument {
  const { content, number, buyer, tacit } = document;
  const { language } = content;
  const words = deliveryPaperWords(language);
  const { declaration, silence, on } = receipt;
  const outcome = evidence.outcome as Outcome;
  const opening = words.opening(evidence.signer ?? '', evidence.capacity ?? '', buyer.name, number, receipt.signedAt);
  return {
    ...headOf(document, logo),
    title: words.receiptTitle(number),
    created: on,
    placeAndDate: sayDate(civilOf(on), language),
    references: referencesOf(document),
    subject: content.title,
    blocks: [
      ...(silence ? [] : ([{ kind: 'paragraph', text: opening }] as const)),
      ...(silence && tacit
        ? ([{ kind: 'paragraph', text: words.tacitText(tacit.days, tacit.termsNumber) }] as const)
        : []),
      decisionBlock(outcome, receipt, language),
      ...reservationBlocks(receipt, language),
      ...deliverableBlocks(document, declaration?.received ?? []),
      ...signatureBlocks(document, evidence, receipt),
      ...digestBlocks(evidence, receipt, language),
    ],
    words: { subjectLabel: words.receiptTitle(number), page: words.page },
  };
}
