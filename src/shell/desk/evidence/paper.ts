import { letterheadOf } from '#agree/rules/paper/parties.js';
import type { Day } from '#kernel/day.js';
import { type Language, sayMoney } from '#kernel/words.js';
import type { Buyer, Seller } from '#meet/facts/party.js';
import type { Block, Labelled, LetterDocument } from '#paper/facts.js';
import type { ArchivedFileRow, JournalEntryRow } from '#shell/database/schema.js';
import type { Agreement, Delivered } from './agreed.js';
import type { RelationFile } from './relation.js';
import { sayDay, sayDayText, sayMomentDay, saySigner } from './say.js';
import { threadBlock } from './thread.js';
import { evidenceWords } from './words.js';

/** What the dossier prints besides the relation itself. */
export interface DossierPrint {
  readonly language: Language;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly logo?: Uint8Array | undefined;
  readonly today: Day;
  /** Documents joined, by the name that they have in the archive. */
  readonly documents: readonly (Pick<ArchivedFileRow, 'sha256' | 'created_at'> & { readonly name: string })[];
  /** The last entry of the client's chain. */
  readonly head: Pick<JournalEntryRow, 'seq' | 'hash'> | undefined;
}

const labelled = (label: string, value: string | null | undefined): Labelled[] => (value ? [{ label, value }] : []);

function agreementBlocks(agreement: Agreement, language: Language): Block[] {
  const words = evidenceWords(language);
  const { document, acceptance, concededCents, listCents, option, warnings } = agreement;
  const { content, currency, number, kind, terms } = document;
  const say = (cents: number): string => sayMoney(cents, currency, language);
  const conceded = concededCents > 0;
  const facts: Labelled[] = [
    { label: words.acceptedOn, value: words.acceptedBy(sayDay(agreement.acceptedOn, language), saySigner(acceptance)) },
    ...labelled(
      words.withdrawn,
      agreement.withdrawnOn === null ? null : words.withdrawnOn(sayDay(agreement.withdrawnOn, language)),
    ),
    { label: words.price, value: say(agreement.totalCents) },
    ...labelled(words.option, option),
    ...(conceded
      ? [
          { label: words.usual, value: say(listCents) },
          { label: words.conceded, value: say(concededCents) },
        ]
      : []),
    ...labelled(words.concededFor, conceded ? content.concession?.reason : null),
    ...labelled(words.counterpart, conceded ? content.concession?.counterpart : null),
    ...(terms
      ? [{ label: words.terms, value: words.termsNumber(terms.number, sayDayText(terms.releasedOn, language)) }]
      : []),
  ];
  const mark = (at: string | null): string =>
    at === null ? words.warnedOnPaper : words.warned(sayMomentDay(at, language));
  const title = (kind === 'changeOrder' ? words.changeOrder : words.agreement)(number, content.title);
  return [
    {
      kind: 'recall',
      title,
      facts,
      paragraphs: [words.channels[acceptance.channel], ...(conceded ? [words.notReference] : [])],
    },
    ...(warnings.length > 0
      ? ([
          { kind: 'paragraph', tone: 'strong', text: words.warnings },
          { kind: 'numbered', items: warnings.map(({ text, at }) => ({ text, mark: mark(at) })) },
        ] as const)
      : []),
    {
      kind: 'digest',
      items: [
        { label: words.paper.acceptanceSha, value: acceptance.evidence_sha256 },
        ...labelled(words.paper.documentSha, agreement.evidence?.pdfSha256),
        ...labelled(words.paper.termsSha, agreement.evidence?.terms?.fileSha256),
      ],
    },
  ];
}

function deliveryBlocks({ delivery, acceptance, reservations }: Delivered, language: Language): Block[] {
  const words = evidenceWords(language);
  const answer = acceptance
    ? `${words.outcomes[acceptance.outcome]}, ${words.acceptedBy(sayMomentDay(acceptance.created_at, language), saySigner(acceptance))}`
    : words.waiting;
  const facts: Labelled[] = [
    ...labelled(words.deliveredOn, delivery.delivered_on && sayDayText(delivery.delivered_on, language)),
    { label: words.outcome, value: answer },
    ...labelled(words.satisfaction, acceptance?.satisfaction ? words.outOfFive(acceptance.satisfaction) : null),
    ...labelled(words.ownWords, acceptance?.own_words && words.said(acceptance.own_words)),
  ];
  return [
    { kind: 'recall', title: `${delivery.title} (${delivery.number})`, facts, paragraphs: [] },
    ...(reservations.length > 0
      ? ([
          { kind: 'paragraph', tone: 'strong', text: words.reservations },
          { kind: 'list', items: reservations.map(({ text }) => text) },
        ] as const)
      : []),
  ];
}

function moneyBlocks({ dossier, sums, agreed }: RelationFile, language: Language): Block[] {
  const words = evidenceWords(language);
  const { columns } = words.paper;
  const { currency } = dossier.records.organisation;
  const say = (cents: number): string => sayMoney(cents, currency, language);
  const rows = dossier.invoices.map(({ invoice, debt, remainingCents }) => [
    invoice.number,
    sayDayText(invoice.issued_on, language),
    sayDay(debt.due.day, language),
    say(invoice.total_cents),
    say(remainingCents),
  ]);
  return [
    {
      kind: 'table',
      caption: words.paper.invoices,
      columns: [
        { title: columns.number, align: 'left' },
        { title: columns.date, align: 'left' },
        { title: columns.due, align: 'left' },
        { title: columns.amount, align: 'decimal' },
        { title: columns.open, align: 'decimal' },
      ],
      rows,
      total: [words.paper.total, '', '', say(sums.invoicedCents), say(sums.owedCents)],
    },
    {
      kind: 'totals',
      rows: [
        { label: words.paid, value: say(sums.paidCents) },
        { label: words.offered, value: say(agreed.offeredCents) },
      ],
    },
  ];
}

function documentBlocks({ documents, head, language }: DossierPrint): Block[] {
  const words = evidenceWords(language).paper;
  return [
    ...(documents.length > 0
      ? ([
          { kind: 'heading', text: words.documents },
          { kind: 'paragraph', text: words.documentsText },
          { kind: 'digest', items: documents.map(({ name, sha256 }) => ({ label: name, value: sha256 })) },
        ] as const)
      : []),
    { kind: 'heading', text: words.proves },
    { kind: 'paragraph', tone: 'strong', text: words.itProves },
    { kind: 'list', items: words.provesYes },
    { kind: 'paragraph', tone: 'strong', text: words.itDoesNot },
    { kind: 'list', items: words.provesNo },
    { kind: 'heading', text: words.check },
    { kind: 'paragraph', text: words.checkText },
    ...(head ? ([{ kind: 'digest', items: [{ label: words.head(head.seq), value: head.hash }] }] as const) : []),
  ];
}

const headed = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];

/** The dossier of a relation as a document: what was agreed, delivered, said, paid; every fact in order; what it proves. */
export function dossierPaper(file: RelationFile, print: DossierPrint): LetterDocument {
  const { language, seller, buyer, today } = print;
  const words = evidenceWords(language);
  const { agreements, deliveries } = file.agreed;
  const { happenings, records } = file.dossier;
  const first = happenings.at(-1)?.on ?? today;
  const title = words.paper.title(records.client.name);
  return {
    language,
    title,
    created: today,
    letterhead: letterheadOf(seller, buyer.address.country, language),
    // It is addressed to whoever must judge.
    recipient: [],
    placeAndDate: words.paper.placeAndDate(seller.address.city ?? '', sayDay(today, language)),
    references: [],
    subject: title,
    blocks: [
      { kind: 'paragraph', text: words.paper.intro(sayDay(first, language), sayDay(today, language)) },
      ...headed(
        words.paper.agreed,
        agreements.flatMap((agreement) => agreementBlocks(agreement, language)),
      ),
      ...headed(
        words.paper.said,
        deliveries.flatMap((delivered) => deliveryBlocks(delivered, language)),
      ),
      ...headed(words.paper.billed, file.dossier.invoices.length > 0 ? moneyBlocks(file, language) : []),
      ...headed(words.paper.thread, [{ kind: 'paragraph', text: words.paper.threadText }, threadBlock(file, language)]),
      ...documentBlocks(print),
    ],
    words: { subjectLabel: words.paper.subjectLabel, page: words.paper.page },
    ...(print.logo ? { logo: print.logo } : {}),
    ...(seller.colour ? { colour: seller.colour } : {}),
  };
}
