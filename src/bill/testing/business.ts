import { write } from '#journal/write.js';
import type { Line } from '#kernel/lines/facts.js';
import { addClient } from '#meet/actions/clients.js';
import type { IdentityChange } from '#meet/facts/identity.js';
import type { Context } from '#shell/context.js';
import type { OrganisationRow } from '#shell/database/schema.js';
import type { BillContent } from '../facts/bill.js';

/** Names the business as an invoice needs it. */
export async function nameBusiness(context: Context, change: Partial<OrganisationRow> = {}): Promise<void> {
  const own = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain: own, kind: 'organisation.changed', payload: {} });
    await work.update(own, 'organisation', own, {
      name: 'Claire Brume',
      sole_trader: 1,
      siren: '732829320',
      vat_number: 'FR44732829320',
      address_line1: '12 rue des Lices',
      postcode: '35000',
      city: 'Rennes',
      iban: 'FR7630006000011234567890189',
      ...change,
    });
  });
}

/** A client to whom invoices go. */
export async function addBuyer(
  context: Context,
  stated: Omit<IdentityChange, 'name'> & { readonly name?: string } = {},
): Promise<string> {
  const added = await addClient(context, {
    name: 'Boulangerie Lemoine',
    kind: 'business',
    siren: '552100554',
    addressLine1: '3 rue du Four',
    postcode: '35400',
    city: 'Saint-Malo',
    ...stated,
  });
  if (!added.ok) throw new Error(JSON.stringify(added.refusals));
  return added.value.id;
}

/** A line that says what was supplied. */
export function lineOf(key: string, price: string, more: Partial<Line> = {}): Line {
  return {
    key,
    title: 'Site vitrine de cinq pages',
    kind: 'service',
    quantity: '1',
    unit: 'flat',
    price,
    vatCategory: 'S',
    vatRate: '20',
    content: { included: ['Maquette', 'Intégration'], excluded: [], deliverables: ['Le site en ligne'] },
    ...more,
  };
}

/** An invoice of these lines, due in thirty days. */
export const contentOf = (lines: readonly Line[], more: Partial<BillContent> = {}): BillContent => ({
  title: 'Site vitrine',
  lines,
  termDays: 30,
  deposits: [],
  ...more,
});
