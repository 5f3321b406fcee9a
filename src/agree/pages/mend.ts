import { fieldId } from '#shell/web/parts/fields.js';
import type { QuoteDetail } from '../actions/quote-detail.js';
import type { Finding } from '../facts/state.js';

/** Where what is missing of the parties is stated. */
const OF_PARTIES: Readonly<Record<string, string>> = {
  'quote.sellerName': '/settings#field-name',
  'quote.sellerAddress': '/settings#field-addressLine1',
  'quote.sellerSiren': '/settings#field-siren',
  'quote.noMediator': '/settings',
};

/** Parts of the editor that hold several fields. */
const PARTS = new Set(['lines', 'options', 'warnings', 'duties']);

/** The address of the place where a finding is mended. */
export function placeToMend({ code, field }: Finding, { id, clientId }: QuoteDetail): string {
  const ofParty = OF_PARTIES[code];
  if (ofParty !== undefined) return ofParty;
  if (code === 'quote.buyerAddress') return `/clients/${clientId}/identity#field-addressLine1`;
  const editor = `/quotes/${id}/edit`;
  if (field === undefined) return editor;
  if (PARTS.has(field)) return `${editor}#${field}`;
  return `${editor}#${fieldId(field.replace(/\.content$/, '.included'))}`;
}
