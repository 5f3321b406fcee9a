import type { JsonObject } from '#kernel/canonical.js';

/** Version of the entry format; `docs/journal.md` describes each. */
export const FORMAT = 1;

/** What the first entry of a chain has as its previous hash. */
export const GENESIS = '0'.repeat(64);

/** A business row written with an entry: its table, its key and its salted hash, null once it is removed. */
export type Cover = readonly [table: string, key: string, hash: string | null];

/** A chain's head as the organisation's entry names it. */
export type Head = readonly [chain: string, seq: number, hash: string];

/** The part of an entry that its hash seals. */
export interface SealedFields {
  readonly format: number;
  readonly organisation: string;
  readonly chain: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly payloadHash: string;
  readonly covers: readonly Cover[];
  readonly heads: readonly Head[];
  readonly previous: string;
}

/** A fact to be journaled: on a client's chain or on the organisation's. */
export interface Fact {
  readonly chain: string;
  /** What happened, `noun.verb` (`letter.issued`). */
  readonly kind: string;
  readonly payload: JsonObject;
}

/** What can be wrong with a row, an entry or a file; `docs/journal.md` tells each. */
export type FindingKind = 'edited' | 'deleted' | 'inserted' | 'reordered' | 'truncated';

/** One thing that does not agree with the journal. */
export interface Finding {
  readonly kind: FindingKind;
  /** The table, for a row. */
  readonly table?: string;
  /** The row's key: its id, or `chain/seq` for a journal entry. */
  readonly key?: string;
  /** The file, relative to the data folder. */
  readonly file?: string;
  /** What was expected and what was found. */
  readonly detail: string;
}
