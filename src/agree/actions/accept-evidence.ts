import { canonical } from '#kernel/canonical.js';
import { formatCents } from '#kernel/money.js';
import { sha256Of } from '#shell/files.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import type { QuoteDocument } from '../facts/quote.js';
import type { Signature } from '../rules/accept-signature.js';
import type { Consent } from '../rules/consent.js';
import { EVIDENCE_FORMAT, type Evidence, maskEmail, type NetworkTrace } from '../rules/evidence.js';
import type { ReceiptPrint } from '../rules/receipt.js';
import type { OpenedQuote } from './accept-open.js';

/** What a client signs with. */
export interface Signed {
  readonly name: string;
  readonly capacity: string;
  readonly signature: Signature;
  readonly network: NetworkTrace;
  /** ISO moment of the transaction. */
  readonly at: string;
  readonly codeVerifiedAt: string;
}

/** To pay incl. VAT with the option chosen, in cents. */
export function amountOf({ totals, optionTotals }: QuoteDocument, option: string | null): number {
  return ((option === null ? undefined : optionTotals[option]) ?? totals).totalCents;
}

/** The part of the evidence that is the document's own, whatever the way it was signed. */
export function evidenceOfDocument(document: QuoteDocument, shown: string, pdfSha256: string, consent: Consent) {
  const { content, terms, number, version, currency } = document;
  const chosen = content.options.find(({ key }) => key === consent.option?.key);
  return {
    format: EVIDENCE_FORMAT,
    purpose: 'quote',
    outcome: 'accepted',
    number,
    version,
    pdfSha256,
    shownSha256: shown,
    terms: terms && {
      number: terms.number,
      sha256: terms.sha256,
      fileSha256: terms.fileSha256,
      openedAt: consent.terms?.at ?? null,
    },
    option: chosen ? { key: chosen.key, title: chosen.title, at: consent.option?.at || null } : null,
    amount: formatCents(amountOf(document, chosen?.key ?? null)),
    currency,
    warnings: content.warnings.map(({ key, text }) => {
      const ticked = consent.warnings.get(key);
      return { text, sha256: ticked?.sha256 || sha256Of(text), at: ticked?.at || null };
    }),
    particulars: null,
  } as const;
}

/** The evidence of a signature through a link. */
export function linkEvidence(opened: OpenedQuote, signed: Signed): Evidence {
  const { document, shown, version, consent, link } = opened;
  return {
    ...evidenceOfDocument(document, shown, version.sha256 ?? '', consent),
    channel: 'link',
    signer: signed.name,
    capacity: signed.capacity,
    signature: 'typed' in signed.signature ? 'typed' : 'drawn',
    signedAt: signed.at,
    code: { sentTo: maskEmail(link.email ?? ''), verifiedAt: signed.codeVerifiedAt },
    scanSha256: null,
    network: signed.network,
    disclosed: true,
  };
}

/** SHA-256 of evidence, on its canonical JSON (RFC 8785). */
export const evidenceHash = (evidence: Evidence): string => sha256Of(canonical(evidence));

/** What the receipt of some evidence prints, its moments in words. */
export function printOf(
  document: QuoteDocument,
  evidence: Evidence,
  signature: Signature | null,
  on: { readonly day: number; readonly signedAt: string },
): ReceiptPrint {
  const { language } = document.content;
  const said = (moment: string | null): string | null => (moment === null ? null : sayMoment(moment, language));
  return {
    evidenceSha256: evidenceHash(evidence),
    on: on.day,
    signedAt: on.signedAt,
    tickedAt: evidence.warnings.map(({ at }) => said(at)),
    termsOpenedAt: said(evidence.terms?.openedAt ?? null),
    codeVerifiedAt: said(evidence.code?.verifiedAt ?? null),
    typed: signature && 'typed' in signature ? signature.typed : null,
    strokes: signature && 'strokes' in signature ? signature.strokes : null,
    amountCents: amountOf(document, evidence.option?.key ?? null),
  };
}
