import type { JournalEntryRow, JournalHeadRow } from '#shell/database/schema.js';
import { type Cover, type Finding, GENESIS, type Head, type SealedFields } from '../facts.js';
import { entryHash, payloadHash } from '../seal.js';

const keyOf = (chain: string, seq: number): string => `${chain}/${seq}`;

const finding = (kind: Finding['kind'], key: string, detail: string): Finding => ({
  kind,
  table: 'journal_entry',
  key,
  detail,
});

function sealedFieldsOf(row: JournalEntryRow): SealedFields {
  return {
    format: row.format,
    organisation: row.organisation_id,
    chain: row.chain,
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    actor: row.actor,
    payloadHash: row.payload_hash,
    covers: JSON.parse(row.covers) as Cover[],
    heads: JSON.parse(row.heads) as Head[],
    previous: row.previous,
  };
}

/** The entry as its own hash sees it, or undefined when the row no longer says what was sealed. */
function intact(row: JournalEntryRow): SealedFields | undefined {
  try {
    const fields = sealedFieldsOf(row);
    return entryHash(fields) === row.hash ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a row that fails at its place holds what was sealed at another one. */
function belongsElsewhere(row: JournalEntryRow, places: readonly number[]): number | undefined {
  try {
    const fields = sealedFieldsOf(row);
    return places.find((seq) => seq !== row.seq && entryHash({ ...fields, seq }) === row.hash);
  } catch {
    return undefined;
  }
}

function checkPayload(row: JournalEntryRow, erased: ReadonlySet<string>): Finding | undefined {
  const key = keyOf(row.chain, row.seq);
  if (row.payload === null || row.salt === null) {
    return erased.has(key) ? undefined : finding('deleted', key, 'the payload is gone and no erasure declares it');
  }
  if (payloadHash(row.salt, row.payload) === row.payload_hash) return undefined;
  return finding('edited', key, 'the payload does not match its sealed hash');
}

function checkGap(row: JournalEntryRow, expected: number): readonly Finding[] {
  const missing = row.seq - expected;
  const listed = Math.min(missing, 50);
  return Array.from({ length: listed }, (_, index) =>
    finding('deleted', keyOf(row.chain, expected + index), 'an entry is missing from its chain'),
  );
}

/** The end of a chain against the register of heads. */
function checkRegister(
  chain: string,
  last: JournalEntryRow | undefined,
  head: JournalHeadRow | undefined,
): readonly Finding[] {
  const register = (kind: Finding['kind'], detail: string): Finding => ({
    kind,
    table: 'journal_head',
    key: chain,
    detail,
  });
  if (!head) return [register('deleted', 'the chain has no entry in the register of heads')];
  if (last && head.organisation_id !== last.organisation_id) {
    return [register('edited', 'the register of heads names another organisation')];
  }
  if (last && head.seq === last.seq && head.hash !== last.hash) {
    return [register('edited', 'the register of heads names another hash')];
  }
  if (last && last.seq > head.seq) {
    return [finding('inserted', keyOf(chain, head.seq + 1), `the register of heads ends at ${head.seq}`)];
  }
  return [];
}

/**
 * The end of a client's chain against the organisation's, which seals every entry: what comes after the last
 * sealed one was added by someone else, or the organisation's chain was cut.
 */
function checkSeal(chain: string, last: JournalEntryRow | undefined, sealed: number | undefined): readonly Finding[] {
  if (!last || sealed === undefined || last.seq <= sealed) return [];
  const detail = "no entry of the organisation's chain seals it: it was added since, or that chain was cut";
  return Array.from({ length: Math.min(last.seq - sealed, 50) }, (_, index) =>
    finding('inserted', keyOf(chain, sealed + index + 1), detail),
  );
}

function checkEnd(chain: string, last: JournalEntryRow | undefined, expectation: ChainExpectation): readonly Finding[] {
  const { head, sealed } = expectation;
  const seq = last?.seq ?? 0;
  const expected = Math.max(head?.seq ?? 0, sealed ?? 0);
  const cut =
    seq < expected
      ? [finding('truncated', keyOf(chain, seq + 1), `the chain ends at ${seq}, ${expected} entries were sealed`)]
      : [];
  return [...checkRegister(chain, last, head), ...cut, ...checkSeal(chain, last, sealed)];
}

/** What is known of a chain from elsewhere. */
export interface ChainExpectation {
  readonly head: JournalHeadRow | undefined;
  /** Last entry of this chain that the organisation's chain seals, 0 when none; undefined for that chain itself. */
  readonly sealed: number | undefined;
  /** Every head that an entry of the organisation names, by sequence number. */
  readonly namedHashes: ReadonlyMap<number, string>;
  /** Entries whose payload was erased on a person's request, `chain/seq`. */
  readonly erased: ReadonlySet<string>;
}

/**
 * Checks a whole chain: each entry against its own hash, its payload, its place and the entry before it,
 * then the end of the chain.
 * @param rows the chain's entries by ascending sequence number
 */
export function checkChain(
  chain: string,
  rows: readonly JournalEntryRow[],
  expectation: ChainExpectation,
): readonly Finding[] {
  const findings: Finding[] = [];
  const broken = new Set(rows.filter((row) => intact(row) === undefined).map((row) => row.seq));
  const places = [...broken];
  let before: JournalEntryRow | undefined;
  for (const row of rows) {
    const key = keyOf(chain, row.seq);
    const expected = (before?.seq ?? 0) + 1;
    if (row.seq > expected) findings.push(...checkGap(row, expected));
    if (broken.has(row.seq)) {
      const home = belongsElsewhere(row, places);
      findings.push(
        home
          ? finding('reordered', key, `this entry was sealed at place ${home}`)
          : finding('edited', key, 'the entry does not match its sealed hash'),
      );
    } else {
      const contiguous = row.seq === expected && !(before && broken.has(before.seq));
      if (contiguous && row.previous !== (before?.hash ?? GENESIS))
        findings.push(finding('reordered', key, 'the entry does not follow the one before it'));
      const sealed = expectation.namedHashes.get(row.seq);
      if (sealed !== undefined && sealed !== row.hash)
        findings.push(finding('edited', key, "the organisation's chain sealed another hash for this entry"));
    }
    const payload = checkPayload(row, expectation.erased);
    if (payload && !broken.has(row.seq)) findings.push(payload);
    before = row;
  }
  return [...findings, ...checkEnd(chain, before, expectation)];
}
