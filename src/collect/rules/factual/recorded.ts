import { parseCents } from '#kernel/money.js';
import type {
  Recorded,
  RecordedAgreement,
  RecordedDelivery,
  RecordedEntry,
  RecordedFact,
  RecordedStatement,
} from './facts.js';

/** Kinds of entries of which a letter may speak. */
export const RECALLED = [
  'quote.sent',
  'changeOrder.sent',
  'quote.accepted',
  'changeOrder.accepted',
  'consent.warningRead',
  'delivery.sent',
  'delivery.accepted',
  'delivery.acceptedWithReservations',
  'incident.noted',
] as const;

/** The concession of a quote as its sealed document holds it; the entry of its sending names the document's hash. */
export interface SealedConcession {
  readonly number: string;
  readonly version: number;
  readonly listCents: number;
  readonly concededCents: number;
  readonly reason: string;
  readonly counterpart: string;
}

/** The records of a client, as a letter reads them. */
export interface RecordedRows {
  /** First to last. */
  readonly entries: readonly RecordedEntry[];
  readonly concessions: readonly SealedConcession[];
  /** Incidents that stand: those withdrawn are quoted no more. */
  readonly incidents: ReadonlySet<string>;
}

const text = ({ payload }: RecordedEntry, name: string): string => {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
};

const whole = ({ payload }: RecordedEntry, name: string): number | null => {
  const value = payload[name];
  return typeof value === 'number' ? value : null;
};

const texts = ({ payload }: RecordedEntry, name: string): readonly string[] => {
  const value = payload[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

type Quotable = Partial<Pick<RecordedFact, 'days' | 'amountsCents' | 'quotes' | 'references' | 'marks'>>;

/** An entry with what may be quoted of it. */
function factOf({ seq, hash, kind, on }: RecordedEntry, quotable: Quotable): RecordedFact {
  const { days = [], amountsCents = [], quotes = [], references = [], marks = [] } = quotable;
  return { seq, hash, kind, on, days, amountsCents, quotes: quotes.filter(Boolean), references, marks };
}

const sameVersion = (one: RecordedEntry, other: RecordedEntry): boolean =>
  text(one, 'number') === text(other, 'number') && whole(one, 'version') === whole(other, 'version');

function warningsOf(accepted: RecordedEntry, fact: RecordedFact, { entries }: RecordedRows) {
  return texts(accepted, 'warnings').map((warning) => {
    const ticked = entries.findLast(
      (entry) =>
        entry.kind === 'consent.warningRead' &&
        entry.seq < accepted.seq &&
        sameVersion(entry, accepted) &&
        text(entry, 'text') === warning,
    );
    const references = [text(accepted, 'number')];
    return ticked
      ? { text: warning, tickedOn: ticked.on, fact: factOf(ticked, { quotes: [warning], references }) }
      : { text: warning, tickedOn: null, fact };
  });
}

function agreementOf(accepted: RecordedEntry, rows: RecordedRows): RecordedAgreement {
  const number = text(accepted, 'number');
  const totalCents = parseCents(text(accepted, 'amount')) ?? null;
  const title = text(accepted, 'title');
  const signer = text(accepted, 'signer');
  const fact = factOf(accepted, {
    amountsCents: totalCents === null ? [] : [totalCents],
    quotes: [title, signer, ...texts(accepted, 'warnings')],
    references: [number],
  });
  const sent = rows.entries.findLast(
    (entry) => entry.kind.endsWith('.sent') && entry.seq < accepted.seq && sameVersion(entry, accepted),
  );
  const known = rows.concessions.find((one) => one.number === number && one.version === whole(accepted, 'version'));
  const concession = known && sent && known.concededCents > 0 ? known : null;
  const sealed =
    concession &&
    sent &&
    factOf(sent, {
      amountsCents: [concession.listCents, concession.concededCents, concession.listCents - concession.concededCents],
      quotes: [title, concession.reason, concession.counterpart],
      references: [number],
    });
  return {
    kind: accepted.kind === 'changeOrder.accepted' ? 'changeOrder' : 'quote',
    number,
    version: whole(accepted, 'version') ?? 1,
    title,
    acceptedOn: accepted.on,
    channel: text(accepted, 'channel'),
    signer,
    capacity: text(accepted, 'capacity'),
    totalCents,
    currency: text(accepted, 'currency') || 'EUR',
    terms: whole(accepted, 'terms'),
    warnings: warningsOf(accepted, fact, rows),
    concession,
    facts: sealed ? [fact, sealed] : [fact],
  };
}

function reservationsOf({ payload }: RecordedEntry): readonly string[] {
  const stated = payload['reservations'];
  if (!Array.isArray(stated)) return [];
  return stated.map((one: { readonly text?: unknown }) => String(one.text ?? '')).filter(Boolean);
}

function deliveryOf(accepted: RecordedEntry, { entries }: RecordedRows): RecordedDelivery {
  const number = text(accepted, 'number');
  const sent = entries.findLast(
    (entry) => entry.kind === 'delivery.sent' && entry.seq < accepted.seq && text(entry, 'number') === number,
  );
  const satisfaction = whole(accepted, 'satisfaction');
  const words = text(accepted, 'words');
  const [title, signer] = [text(accepted, 'title'), text(accepted, 'signer')];
  const reservations = reservationsOf(accepted);
  const fact = factOf(accepted, {
    quotes: [words, title, signer, ...reservations],
    references: [number],
    marks: satisfaction === null ? [] : [satisfaction],
  });
  const deliveredOn = (sent && text(sent, 'deliveredOn')) || null;
  const handed =
    sent && factOf(sent, { days: deliveredOn ? [deliveredOn] : [], quotes: [title], references: [number] });
  return {
    number,
    title,
    deliveredOn,
    quote: (sent && text(sent, 'quote')) || null,
    acceptedOn: accepted.on,
    reserved: accepted.kind === 'delivery.acceptedWithReservations',
    reservations,
    channel: text(accepted, 'channel'),
    signer,
    capacity: text(accepted, 'capacity'),
    satisfaction,
    words,
    facts: handed ? [handed, fact] : [fact],
  };
}

function statementOf(noted: RecordedEntry): RecordedStatement {
  const [words, on] = [text(noted, 'verbatim'), text(noted, 'on') || noted.on];
  return {
    incidentId: text(noted, 'incident'),
    on,
    words,
    contradicts: whole(noted, 'contradicts'),
    fact: { ...factOf(noted, { quotes: [words] }), on },
  };
}

/**
 * Reads what a letter may recall out of the entries of a client's journal. What the journal tells no more, because it was
 * erased or withdrawn, is not there.
 */
export function recordedIn(rows: RecordedRows): Recorded {
  const { entries, incidents } = rows;
  const of = (...kinds: readonly string[]): RecordedEntry[] => entries.filter(({ kind }) => kinds.includes(kind));
  return {
    agreements: of('quote.accepted', 'changeOrder.accepted').map((entry) => agreementOf(entry, rows)),
    deliveries: of('delivery.accepted', 'delivery.acceptedWithReservations').map((entry) => deliveryOf(entry, rows)),
    statements: of('incident.noted')
      .filter((entry) => text(entry, 'type') !== 'thanks')
      .map(statementOf)
      .filter(({ incidentId, words }) => words !== '' && incidents.has(incidentId)),
  };
}

/** Every fact that the records hold, by its entry. */
export function everyFact({ agreements, deliveries, statements }: Recorded): readonly RecordedFact[] {
  return [
    ...agreements.flatMap(({ facts, warnings }) => [...facts, ...warnings.map(({ fact }) => fact)]),
    ...deliveries.flatMap(({ facts }) => facts),
    ...statements.map(({ fact }) => fact),
  ];
}
