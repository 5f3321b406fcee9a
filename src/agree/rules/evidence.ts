import type { JsonObject } from '#kernel/canonical.js';

/** Version of the evidence; each is described in `docs/evidence.md`. */
export const EVIDENCE_FORMAT = 1;

/** Minimal network data: enough to place an act, too little to follow a person. */
export interface NetworkTrace extends JsonObject {
  /** IPv4 cut to its /24, IPv6 to its /48. */
  readonly address: string;
  /** Family of the browser and of its system, without versions: `Safari, iOS`. */
  readonly agent: string;
}

/** A text that was read and ticked: the text itself, its SHA-256, and when (null on paper). */
export interface TickedText extends JsonObject {
  readonly text: string;
  readonly sha256: string;
  readonly at: string | null;
}

/** What an acceptance rests on. Its SHA-256 is that of its canonical JSON (RFC 8785). */
export interface Evidence extends JsonObject {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly purpose: 'quote' | 'delivery';
  readonly outcome: string;
  readonly channel: 'link' | 'onSite' | 'paper' | 'tacit';
  readonly number: string;
  readonly version: number | null;
  /** SHA-256 of the archived PDF, and of the sealed document (its stored JSON) from which the page was written. */
  readonly pdfSha256: string;
  readonly shownSha256: string;
  readonly terms: {
    readonly number: number;
    /** SHA-256 of the text and of its archived PDF. */
    readonly sha256: string;
    readonly fileSha256: string;
    readonly openedAt: string | null;
  } | null;
  readonly option: { readonly key: string; readonly title: string; readonly at: string | null } | null;
  /** What is to be paid incl. VAT with that option, a decimal string; null where nothing is. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly warnings: readonly TickedText[];
  readonly signer: string | null;
  readonly capacity: string | null;
  readonly signature: 'typed' | 'drawn' | 'paper' | null;
  /** ISO moment of the act; on paper, the day written beside the signature. */
  readonly signedAt: string;
  readonly code: { readonly sentTo: string; readonly verifiedAt: string } | null;
  /** SHA-256 of the signed scan. */
  readonly scanSha256: string | null;
  readonly network: NetworkTrace | null;
  /** The client was told, before signing, what is recorded and why (GDPR art. 13). */
  readonly disclosed: boolean;
  /** Whatever else the purpose records: deliverables ticked, reservations, satisfaction. */
  readonly particulars: JsonObject | null;
}

/** An address such as `h***e@lemoine.example`: recognised by its owner, of no use to anyone else. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, Math.max(0, at)), email.slice(at)];
  const [first = '', last = ''] = [local.at(0), local.length > 2 ? local.at(-1) : ''];
  return `${first}***${last}${domain}`;
}

const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;

/** A network address cut to what places it roughly: `203.0.113.0/24`, `2001:db8:1::/48`; empty when it is none. */
export function cutAddress(address: string): string {
  const four = IPV4.exec(address);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (!/^[0-9a-f:.]+(%.*)?$/i.test(address) || !address.includes(':')) return '';
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean).slice(0, 3);
  const three = [...groups, '0', '0', '0'].slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${three.join(':')}::/48`;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** The family of a browser and of its system, without any version; `other` for what is not known. */
export function agentFamily(userAgent: string): string {
  const find = (list: typeof BROWSERS): string | undefined => list.find(([mark]) => mark.test(userAgent))?.[1];
  return [find(BROWSERS) ?? 'other', find(SYSTEMS)].filter(Boolean).join(', ');
}
