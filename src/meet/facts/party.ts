/** A postal address as documents print it. */
export interface PostalAddress {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  /** ISO 3166. */
  readonly country: string;
}

/** The business as a document freezes it. */
export interface Seller {
  readonly name: string;
  readonly legalForm: string | null;
  readonly soleTrader: boolean;
  readonly capital: string | null;
  readonly siren: string | null;
  readonly registration: string | null;
  readonly vatNumber: string | null;
  /** VAT exemption of small businesses (CGI 293 B). */
  readonly vatExempt: boolean;
  readonly vatOnDebits: boolean;
  readonly address: PostalAddress;
  readonly email: string | null;
  readonly phone: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly insurance: string | null;
  readonly mediator: string | null;
  readonly earlyDiscount: string | null;
  /** SHA-256 of the archived logo (PNG or JPEG). */
  readonly logo: string | null;
  readonly colour: string | null;
}

/** The client as a document freezes it. */
export interface Buyer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'business' | 'consumer' | 'public';
  readonly contactName: string | null;
  readonly email: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly buyerReference: string | null;
  readonly electronicAddress: string | null;
  readonly address: PostalAddress;
  /** Where goods or services go when it differs (CGI ann. II 242 nonies A I 7° bis). */
  readonly delivery: PostalAddress | null;
}

/** Languages of a client's documents, the first leading. */
export type DocumentLanguages = readonly ['fr' | 'en'] | readonly ['fr', 'en'] | readonly ['en', 'fr'];

/** What new documents start from: as the business states it, else what is usual. */
export interface DocumentDefaults {
  readonly invoicePrefix: string;
  readonly creditNotePrefix: string;
  readonly quotePrefix: string;
  /** Sequence number of the first invoice issued here. */
  readonly firstInvoice: number;
  readonly quoteValidDays: number;
  /** Percent of the total incl. VAT, a decimal string. */
  readonly depositPercent: string;
  /** Excl. VAT, a decimal string; null while none is stated. */
  readonly hourlyRate: string | null;
}

/** Used where the business states nothing: 30 days of validity, and a deposit of 30 %. */
export const USUAL_DEFAULTS: DocumentDefaults = {
  invoicePrefix: 'F',
  creditNotePrefix: 'A',
  quotePrefix: 'D',
  firstInvoice: 1,
  quoteValidDays: 30,
  depositPercent: '30',
  hourlyRate: null,
};
