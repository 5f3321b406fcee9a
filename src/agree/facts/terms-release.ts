import type { Language } from '#kernel/words.js';
import type { Audience, TermsContent } from './terms.js';

/** One language of a release: what its hashes cover never changes. */
export interface ReleasedText {
  /** SHA-256 of the canonical text. */
  readonly sha256: string;
  /** The archived PDF: its row and its SHA-256. */
  readonly fileId: string;
  readonly fileSha256: string;
}

/** A numbered, dated, immutable release of the terms of one audience. */
export interface TermsRelease {
  readonly id: string;
  readonly audience: Audience;
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly releasedOn: string;
  readonly content: TermsContent;
  readonly texts: Readonly<Record<Language, ReleasedText>>;
}
