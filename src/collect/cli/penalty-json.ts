import { type Day, formatDay } from '#kernel/day.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES, type ArticleKey } from '#law/article.js';
import type { Note } from '#law/note.js';
import { describePeriod, formatPercent, type Ppm, type RatePeriod } from '#law/rate.js';
import { sayNote } from '#law/words.js';
import type { Penalty, Segment } from '../facts/claim.js';
import type { Fields } from '../facts/read.js';
import { readClaim } from '../facts/read-claim.js';
import { penaltyFor } from '../rules/penalty.js';
import type { Kind } from './answer.js';
import type { LineBytes } from './line-bytes.js';

/** Most texts remembered of one kind: every day of more than a century. */
const REMEMBERED = 50_000;

/** Remembers the bytes of a value that comes again and again: a day, a citation, a rate row, a note. */
function remembered<Value, Key = Value>(
  say: (value: Value) => string,
  keyOf: (value: Value) => Key,
): (value: Value) => Uint8Array {
  const known = new Map<Key, Uint8Array>();
  return (value) => {
    const key = keyOf(value);
    let bytes = known.get(key);
    if (bytes === undefined) {
      bytes = Buffer.from(say(value));
      if (known.size < REMEMBERED) known.set(key, bytes);
    }
    return bytes;
  };
}

const itself = <Value>(value: Value): Value => value;

/** A note's key and values in one text. */
function noteKey(note: Note): string {
  let key = '';
  for (const value of Object.values(note)) key += `${value} `;
  return key;
}

const day = remembered<Day>(formatDay, itself);
const percent = remembered<Ppm>(formatPercent, itself);
const article = remembered<ArticleKey>((key) => JSON.stringify(ARTICLES[key]), itself);
const row = remembered<RatePeriod>((period) => JSON.stringify(describePeriod(period)), itself);
const note = {
  fr: remembered((value: Note) => JSON.stringify(sayNote(value, 'fr')), noteKey),
  en: remembered((value: Note) => JSON.stringify(sayNote(value, 'en')), noteKey),
};

function writeSegment(out: LineBytes, { from, to, days, rate, baseCents, interestCents }: Segment): void {
  out.text('{"from":"');
  out.raw(day(from));
  out.text('","to":"');
  out.raw(day(to));
  out.text('","days":');
  out.whole(days);
  out.text(',"rate":"');
  out.raw(percent(rate.ppm));
  out.text('","base":"');
  out.cents(baseCents);
  out.text('","interest":"');
  out.cents(interestCents);
  out.text('"}');
}

function writeCents(out: LineBytes, label: string, cents: number): void {
  out.text(label);
  out.cents(cents);
}

function writeList<Item>(
  out: LineBytes,
  items: readonly Item[],
  bytes: (item: Item) => Uint8Array,
  begun = false,
): void {
  let comma = begun;
  for (const item of items) {
    if (comma) out.text(',');
    out.raw(bytes(item));
    comma = true;
  }
}

function writeSegments(out: LineBytes, segments: readonly Segment[]): void {
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (i > 0) out.text(',');
    if (segment) writeSegment(out, segment);
  }
}

/** A penalty with what is to be said of the way its case was written. */
export interface SaidPenalty {
  readonly penalty: Penalty;
  readonly notes: readonly Note[];
}

/** Writes the members of a penalty's JSON that follow its id. */
export function writePenalty(out: LineBytes, { penalty, notes }: SaidPenalty, language: Language): void {
  out.text('"days":');
  out.whole(penalty.days);
  out.text(',"segments":[');
  writeSegments(out, penalty.segments);
  writeCents(out, '],"interest":"', penalty.interestCents);
  writeCents(out, '","indemnity":"', penalty.indemnityCents);
  writeCents(out, '","total":"', penalty.totalCents);
  writeCents(out, '","outstandingPrincipal":"', penalty.outstandingPrincipalCents);
  writeCents(out, '","outstandingInterest":"', penalty.outstandingInterestCents);
  writeCents(out, '","creditBalance":"', penalty.creditBalanceCents);
  out.text('","basis":[');
  writeList(out, penalty.articles, article);
  writeList(out, penalty.rates, row, penalty.articles.length > 0);
  out.text('],"notes":[');
  writeList(out, notes, note[language]);
  out.text(']');
}

function compute(fields: Fields): Result<SaidPenalty> {
  const read = readClaim(fields);
  if (!read.ok) return read;
  const result = penaltyFor(read.value.claim);
  if (!result.ok) return result;
  const { notes } = result.value;
  const unused = read.value.notes;
  return done({ penalty: result.value, notes: unused.length === 0 ? notes : [...unused, ...notes] });
}

/** The cases of `entente penalty --batch`. */
export const penaltyKind: Kind<SaidPenalty> = { compute, write: writePenalty };
