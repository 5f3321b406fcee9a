import type { QuoteDocument } from '#agree/facts/quote.js';
import type { Db } from './drafts.js';

/** A quote as its client accepted it. */
export interface AcceptedQuote {
  readonly quoteId: string;
  readonly clientId: string;
  readonly document: QuoteDocument;
  /** `YYYY-MM-DD`. */
  readonly acceptedOn: string;
  readonly acceptedBy: string;
  /** Key of the option that the client ticked. */
  readonly option: string | null;
}

/** The option named in the evidence of an acceptance. */
function optionIn(evidence: string): string | null {
  const parsed: unknown = JSON.parse(evidence);
  const option = typeof parsed === 'object' && parsed !== null && 'option' in parsed ? parsed.option : null;
  if (typeof option === 'string') return option;
  return typeof option === 'object' && option !== null && 'key' in option ? String(option.key) : null;
}

async function tickedOption(db: Db, organisationId: string, versionId: string): Promise<string | null> {
  const step = await db
    .selectFrom('consent_step')
    .select('key')
    .where('organisation_id', '=', organisationId)
    .where('subject_id', '=', versionId)
    .where('step', '=', 'option')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return step?.key ?? null;
}

/** A quote of this organisation in the version that its client accepted; undefined when none was. */
export async function acceptedQuoteOf(
  db: Db,
  organisationId: string,
  quoteId: string,
): Promise<AcceptedQuote | undefined> {
  const row = await db
    .selectFrom('quote')
    .innerJoin('quote_version', 'quote_version.id', 'quote.accepted_version_id')
    .leftJoin('acceptance', (join) =>
      join.onRef('acceptance.subject_id', '=', 'quote_version.id').on('acceptance.outcome', '=', 'accepted'),
    )
    .select([
      'quote.client_id',
      'quote_version.id as version_id',
      'quote_version.sealed',
      'acceptance.created_at as accepted_at',
      'acceptance.signer_name',
      'acceptance.evidence',
    ])
    .where('quote.organisation_id', '=', organisationId)
    .where('quote.id', '=', quoteId)
    .where('quote.state', '=', 'accepted')
    .orderBy('acceptance.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.sealed) return undefined;
  return {
    quoteId,
    clientId: row.client_id,
    document: JSON.parse(row.sealed) as QuoteDocument,
    acceptedOn: (row.accepted_at ?? '').slice(0, 10),
    acceptedBy: row.signer_name ?? '',
    option:
      (row.evidence === null ? null : optionIn(row.evidence)) ??
      (await tickedOption(db, organisationId, row.version_id)),
  };
}

/** Id of a quote by its number or its id. */
export async function quoteId(db: Db, organisationId: string, named: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('quote')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('number', '=', named), where('id', '=', named)]))
    .executeTakeFirst();
  return row?.id;
}
