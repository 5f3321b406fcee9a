import { write } from '#journal/write.js';
import { addClient } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import { type QuoteRequest, quoteRequestSchema } from '../facts/request.js';

/** What a test knows that must be done. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusals: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

export const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }): string[] =>
  result.refusals?.map(({ code }) => code) ?? [];

/** A business whose documents are complete. */
export async function furnishBusiness(context: Context): Promise<void> {
  const own = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain: own, kind: 'organisation.changed', payload: {} });
    await work.update(own, 'organisation', own, {
      name: 'Atelier Brume',
      siren: '732829320',
      address_line1: '4 quai de la Fosse',
      postcode: '44000',
      city: 'Nantes',
      email: 'claire@brume.example',
    });
  });
}

/** A client whose address is known. */
export async function furnishClient(
  context: Context,
  kind: 'business' | 'consumer' | 'public' = 'business',
): Promise<string> {
  const added = await addClient(context, {
    name: 'Boulangerie Lemoine',
    kind,
    addressLine1: '3 rue du Four',
    postcode: '35000',
    city: 'Rennes',
  });
  return must(added).id;
}

/** A quote that nothing keeps from being sent: a site for a small budget, with its concession and warnings. */
export function siteRequest(change: Readonly<Record<string, unknown>> = {}): QuoteRequest {
  return quoteRequestSchema.parse({
    title: 'Site vitrine de la boulangerie',
    introduction: 'Nous vous remercions de votre accueil et vous proposons ce qui suit.',
    lines: [
      {
        key: 'site',
        title: 'Site vitrine de cinq pages',
        price: '1200',
        listPrice: '2000',
        content: {
          included: ['Maquette de la page d’accueil', 'Mise en ligne'],
          excluded: ['Rédaction des textes'],
          deliverables: ['Site en ligne à votre adresse'],
          rounds: 2,
        },
      },
      {
        key: 'photos',
        title: 'Séance de photographies',
        price: '400',
        discount: { percent: '100' },
        content: { included: ['Dix vues retouchées'] },
      },
    ],
    concession: { reason: 'Budget limité pour une première collaboration', counterpart: 'Un témoignage signé' },
    warnings: [{ key: 'w1', text: 'Le rendu reste simple : ni animation, ni espace client.' }],
    duties: [
      { key: 'd1', party: 'theirs', text: 'Remettre les textes et le logo', due: '2026-12-07' },
      { key: 'd2', party: 'ours', text: 'Présenter la maquette', due: '2026-12-14' },
    ],
    startsOn: '2026-12-01',
    endsOn: '2027-01-15',
    ...change,
  });
}
