import type { SampleClient } from '../facts.js';

/** What most clients of the sample business are: French firms, billed by e-mail with VAT, at thirty days. */
const USUAL = {
  kind: 'business',
  country: 'FR',
  language: 'fr',
  termDays: 30,
  vatPercent: 20,
  electronic: true,
} as const;

type Usual = keyof typeof USUAL;

/** A client of the sample business, with what differs from the usual. */
export function client(own: Omit<SampleClient, Usual> & Partial<Pick<SampleClient, Usual>>): SampleClient {
  return { ...USUAL, ...own };
}
