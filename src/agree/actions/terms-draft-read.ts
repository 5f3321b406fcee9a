import type { Kysely } from 'kysely';
import { sellerOf } from '#meet/actions/parties.js';
import type { Database } from '#shell/database/schema.js';
import { shippedTerms } from '../facts/shipped-terms/shipped.js';
import type { Audience, BusinessVariables, TermsContent } from '../facts/terms.js';
import { draftRow } from '../store/terms.js';

type Db = Kysely<Database>;

/** The draft as last edited; the shipped clauses while nobody touched them. */
export async function draftContent(db: Db, organisationId: string, audience: Audience): Promise<TermsContent> {
  const row = await draftRow(db, organisationId, audience);
  return row ? (JSON.parse(row.content) as TermsContent) : shippedTerms(audience);
}

/** What the texts say of the business itself. */
export async function businessVariables(db: Db, organisationId: string): Promise<BusinessVariables> {
  const { name, mediator } = await sellerOf(db, organisationId);
  return { business: name, mediator };
}
