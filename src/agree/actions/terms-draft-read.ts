import type { Kysely } from 'kysely';
import { sellerOf } from '#meet/actions/parties.js';
import type { Seller } from '#meet/facts/party.js';
import type { Database } from '#shell/database/schema.js';
import { lateRateSentence } from '../facts/shipped-terms/late-rate.js';
import { shippedTerms } from '../facts/shipped-terms/shipped.js';
import type { Audience, BusinessVariables, TermsContent } from '../facts/terms.js';
import { contractRateOf, draftRow } from '../store/terms.js';

type Db = Kysely<Database>;

/** The draft as last edited; the shipped clauses while nobody touched them. */
export async function draftContent(db: Db, organisationId: string, audience: Audience): Promise<TermsContent> {
  const row = await draftRow(db, organisationId, audience);
  return row ? (JSON.parse(row.content) as TermsContent) : shippedTerms(audience);
}

const present = (parts: readonly (string | null)[]): string[] =>
  parts.filter((part) => part !== null && part !== '') as string[];

function contactOf({ address, phone, email }: Seller): string | null {
  const { line1, line2, postcode, city } = address;
  const place = present([line1, line2, present([postcode, city]).join(' ')]);
  return place.length === 0 || email === null ? null : present([...place, phone, email]).join(', ');
}

/** What the texts say of the business itself. */
function businessVariables(seller: Seller, contractRate: string | null): BusinessVariables {
  const { name, mediator } = seller;
  return { business: name || null, contact: contactOf(seller), mediator, lateRate: lateRateSentence(contractRate) };
}

/** The business as its terms name it, and what stands for the variables of its clauses. */
export async function businessOf(
  db: Db,
  organisationId: string,
): Promise<{ readonly seller: Seller; readonly variables: BusinessVariables }> {
  const seller = await sellerOf(db, organisationId);
  return { seller, variables: businessVariables(seller, await contractRateOf(db, organisationId)) };
}
