import type { QuoteDocument } from '#agree/facts/quote.js';
import type { Evidence } from '#agree/rules/evidence.js';
import { concededOn } from '#agree/rules/quote/amounts.js';
import { type Day, parseDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';
import type { AcceptanceRow, DeliveryRow, IncidentRow, ReservationRow } from '#shell/database/schema.js';
import { type AgreementRows, evidenceIn, sealedQuote } from './store.js';

/** An accepted quote or change order, with what shows it. */
export interface Agreement {
  readonly document: QuoteDocument;
  readonly acceptance: AcceptanceRow;
  readonly evidence: Evidence | undefined;
  readonly acceptedOn: Day;
  /** The day on which a consumer withdrew from it (C. consom. L221-18); null while it stands. */
  readonly withdrawnOn: Day | null;
  /** Amount agreed incl. VAT, with the option ticked. */
  readonly totalCents: number;
  /** Usual value and what was conceded, excl. VAT. */
  readonly listCents: number;
  readonly concededCents: number;
  readonly option: string | null;
  /** Each warning with the moment at which it was ticked; null where it was on paper. */
  readonly warnings: readonly { readonly text: string; readonly at: string | null }[];
}

/** A delivery with what the client said of it. */
export interface Delivered {
  readonly delivery: DeliveryRow;
  readonly acceptance: AcceptanceRow | undefined;
  readonly reservations: readonly ReservationRow[];
}

/** What was agreed and said with a client, from its records alone. */
export interface Agreed {
  /** First to last. */
  readonly agreements: readonly Agreement[];
  readonly deliveries: readonly Delivered[];
  /** Facts noted and not withdrawn, first to last. */
  readonly incidents: readonly IncidentRow[];
  /** Offered on issued invoices, excl. VAT. */
  readonly offeredCents: number;
}

function agreementOf(
  document: QuoteDocument,
  acceptance: AcceptanceRow,
  withdrawal: AcceptanceRow | undefined,
): Agreement {
  const evidence = evidenceIn(acceptance);
  const ticked = document.content.options.find(({ key }) => key === evidence?.option?.key);
  const lines = [...document.content.lines, ...(ticked?.lines ?? [])];
  const { listCents, concededCents } = concededOn(lines);
  const totals = ticked ? document.optionTotals[ticked.key] : document.totals;
  return {
    document,
    acceptance,
    evidence,
    acceptedOn: civilDay(Date.parse(evidence?.signedAt ?? acceptance.created_at)),
    withdrawnOn: withdrawal ? civilDay(Date.parse(withdrawal.created_at)) : null,
    totalCents: (totals ?? document.totals).totalCents,
    listCents,
    concededCents,
    option: ticked?.title ?? null,
    warnings:
      evidence?.warnings.map(({ text, at }) => ({ text, at })) ??
      document.content.warnings.map(({ text }) => ({ text, at: null })),
  };
}

/** Reads what was agreed out of the rows: accepted quotes with their evidence, deliveries with the client's words. */
export function agreedIn(rows: AgreementRows): Agreed {
  const agreements = rows.acceptances
    .filter(({ purpose, outcome }) => purpose === 'quote' && outcome === 'accepted')
    .flatMap((acceptance) => {
      const version = rows.versions.find(({ id }) => id === acceptance.subject_id);
      const document = version && sealedQuote(version);
      const withdrawal = rows.acceptances.find(
        ({ subject_id, outcome }) => subject_id === acceptance.subject_id && outcome === 'withdrawn',
      );
      return document?.content ? [agreementOf(document, acceptance, withdrawal)] : [];
    });
  const deliveries = rows.deliveries
    .filter(({ state }) => state !== 'draft')
    .map((delivery) => ({
      delivery,
      acceptance: rows.acceptances.findLast(
        ({ purpose, subject_id }) => purpose === 'delivery' && subject_id === delivery.id,
      ),
      reservations: rows.reservations.filter(({ delivery_id }) => delivery_id === delivery.id),
    }));
  const noted = rows.incidents.filter(({ withdrawn_at }) => withdrawn_at === null);
  return {
    agreements,
    deliveries,
    incidents: [...noted].sort((a, b) => (parseDay(a.happened_on) ?? 0) - (parseDay(b.happened_on) ?? 0)),
    offeredCents: rows.bills
      .filter(({ kind }) => kind !== 'creditNote')
      .reduce((sum, { offered_cents }) => sum + offered_cents, 0),
  };
}
