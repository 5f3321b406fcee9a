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

/** The end of a chain against its register and against what the organisation's entries say of it. */
function checkEnd(
  chain: string,
  last: JournalEntryRow | undefined,
  head: JournalHeadRow | undefined,
  named: Head | undefined,
): readonly Finding[] {
  const seq = last?.seq ?? 0;
  const expected = Math.max(head?.seq ?? 0, named?.[1] ?? 0);
  const findings: Finding[] = [];
  if (!head)
    findings.push({
      kind: 'deleted',
      table: 'journal_head',
      key: chain,
      detail: 'the chain has no entry in the register of heads',
    });
  if (seq < expected)
    findings.push(
      finding('truncated', keyOf(chain, seq + 1), `the chain ends at ${seq}, ${expected} entries were sealed`),
    );
  else if (head && seq > head.seq)
    findings.push(finding('inserted', keyOf(chain, head.seq + 1), `the register of heads ends at ${head.seq}`));
  else if (head && last && head.hash !== last.hash) {
    findings.push({
      kind: 'edited',
      table: 'journal_head',
      key: chain,
      detail: 'the register of heads names another hash',
    });
  }
  return findings;
}

/** What is known of a chain from elsewhere. */
export interface ChainExpectation {
  readonly head: JournalHeadRow | undefined;
  /** The latest head of this chain that an entry of the organisation names. */
  readonly named: Head | undefined;
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
  return [...findings, ...checkEnd(chain, before, expectation.head, expectation.named)];
}
