import type { QuoteDocument } from '#agree/facts/quote.js';
import { concededOn } from '#agree/rules/quote/amounts.js';
import type { Recorded, RecordedEntry } from '#collect/rules/factual/facts.js';
import { RECALLED, recordedIn, type SealedConcession } from '#collect/rules/factual/recorded.js';
import type { Db } from '#collect/store/debts.js';
import { acceptedVersions, standingIncidents, toldEntries } from '#collect/store/factual.js';
import { formatDay, parseDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';

type Payload = Readonly<Record<string, unknown>>;

/** The day of a fact: that of the signature where the entry names one, which on paper comes before the entry. */
function dayOfFact(at: string, { signedAt }: Payload): string {
  if (typeof signedAt !== 'string') return formatDay(civilDay(Date.parse(at)));
  return parseDay(signedAt) === undefined ? formatDay(civilDay(Date.parse(signedAt))) : signedAt;
}

/** The concession of a sealed quote, counted with the option that was ticked. */
function concessionIn({ number, version, content }: QuoteDocument, option: unknown): SealedConcession {
  const ticked = content.options.find(({ title }) => title === option);
  const { listCents, concededCents } = concededOn([...content.lines, ...(ticked?.lines ?? [])]);
  const { reason = '', counterpart = '' } = content.concession ?? {};
  return { number, version, listCents, concededCents, reason, counterpart };
}

/** Concessions of the accepted quotes; a document that is not the one whose hash was journaled when it was sent is none. */
function concessionsOf(entries: readonly RecordedEntry[], sealed: readonly string[]): SealedConcession[] {
  const byHash = new Map(sealed.map((text) => [sha256Of(text), text]));
  return entries.flatMap(({ kind, payload }) => {
    if (!kind.endsWith('.accepted')) return [];
    const text = byHash.get(String(payload['documentSha256']));
    return text === undefined ? [] : [concessionIn(JSON.parse(text) as QuoteDocument, payload['option'])];
  });
}

/** Everything that a client's records let a letter quote, as they stand now. */
export async function gatherRecorded(db: Db, context: Context, clientId: string): Promise<Recorded> {
  const own = context.organisationId;
  const rows = await toldEntries(db, own, clientId, RECALLED);
  const entries = rows.map(({ seq, hash, kind, at, payload: text }): RecordedEntry => {
    const payload = JSON.parse(text) as Payload;
    return { seq, hash, kind, on: dayOfFact(at, payload), payload };
  });
  const versions = await acceptedVersions(db, own, clientId);
  return recordedIn({
    entries,
    concessions: concessionsOf(
      entries,
      versions.flatMap(({ sealed }) => (sealed === null ? [] : [sealed])),
    ),
    incidents: new Set(await standingIncidents(db, own, clientId)),
  });
}
