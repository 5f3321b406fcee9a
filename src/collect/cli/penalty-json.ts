import { done, type Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES, type ArticleKey } from '#law/article.js';
import type { Note, PlainNote } from '#law/note.js';
import { describePeriod, formatPercent, type Ppm, type RatePeriod } from '#law/rate.js';
import { sayNote } from '#law/words.js';
import type { Penalty, Segment } from '../facts/claim.js';
import type { Fields } from '../facts/read.js';
import { readClaim } from '../facts/read-claim.js';
import { scanClaim } from '../facts/scan-claim.js';
import { penaltyFor } from '../rules/penalty.js';
import type { Kind, QuickAnswer } from './answer.js';
import type { LineBytes } from './line-bytes.js';

/** Most texts remembered of one kind. */
const REMEMBERED = 10_000;

/** Remembers the bytes of a value that comes again and again: a citation, a rate row, a note. */
function remembered<Value>(say: (value: Value) => string): (value: Value) => Uint8Array {
  const known = new Map<Value, Uint8Array>();
  return (value) => {
    let bytes = known.get(value);
    if (bytes === undefined) {
      bytes = Buffer.from(say(value));
      if (known.size < REMEMBERED) known.set(value, bytes);
    }
    return bytes;
  };
}

const percent = remembered<Ppm>(formatPercent);
const article = remembered<ArticleKey>((key) => JSON.stringify(ARTICLES[key]));
const row = remembered<RatePeriod>((period) => JSON.stringify(describePeriod(period)));
const plainNote = {
  fr: remembered<PlainNote>((key) => JSON.stringify(sayNote({ key }, 'fr'))),
  en: remembered<PlainNote>((key) => JSON.stringify(sayNote({ key }, 'en'))),
};

/** Notes on rates, by their key and the labels of the rates: the same few come again and again. */
const rateNote = {
  fr: rememberedRateNote('fr'),
  en: rememberedRateNote('en'),
};

type RateNote = Extract<Note, { readonly labels: string }>;

function rememberedRateNote(language: Language): (note: RateNote) => Uint8Array {
  const known = {
    rateDerived: noteBytes('rateDerived'),
    rateUnverified: noteBytes('rateUnverified'),
    indicative: noteBytes('indicative'),
  };
  function noteBytes(key: RateNote['key']): (labels: string) => Uint8Array {
    return remembered<string>((labels) => JSON.stringify(sayNote({ key, labels }, language)));
  }
  return ({ key, labels }) => known[key](labels);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

/** The fixed parts of an answer, as bytes. */
const PART = {
  from: bytesOf('{"from":"'),
  to: bytesOf('","to":"'),
  segmentDays: bytesOf('","days":'),
  rate: bytesOf(',"rate":"'),
  base: bytesOf('","base":"'),
  segmentInterest: bytesOf('","interest":"'),
  endSegment: bytesOf('"}'),
  comma: bytesOf(','),
  days: bytesOf('"days":'),
  segments: bytesOf(',"segments":['),
  interest: bytesOf('],"interest":"'),
  indemnity: bytesOf('","indemnity":"'),
  total: bytesOf('","total":"'),
  outstandingPrincipal: bytesOf('","outstandingPrincipal":"'),
  outstandingInterest: bytesOf('","outstandingInterest":"'),
  creditBalance: bytesOf('","creditBalance":"'),
  basis: bytesOf('","basis":['),
  notes: bytesOf('],"notes":['),
  end: bytesOf(']}'),
};

function writeCents(out: LineBytes, label: Uint8Array, cents: number): void {
  out.raw(label);
  out.cents(cents);
}

function writeSegment(out: LineBytes, segment: Segment): void {
  out.raw(PART.from);
  out.day(segment.from);
  out.raw(PART.to);
  out.day(segment.to);
  out.raw(PART.segmentDays);
  out.whole(segment.days);
  out.raw(PART.rate);
  out.raw(percent(segment.rate.ppm));
  writeCents(out, PART.base, segment.baseCents);
  writeCents(out, PART.segmentInterest, segment.interestCents);
  out.raw(PART.endSegment);
}

function writeList<Item>(
  out: LineBytes,
  items: readonly Item[],
  write: (out: LineBytes, item: Item) => void,
  begun = false,
): void {
  let comma = begun;
  for (const item of items) {
    if (comma) out.raw(PART.comma);
    write(out, item);
    comma = true;
  }
}

const writeArticle = (out: LineBytes, key: ArticleKey): void => out.raw(article(key));
const writeRow = (out: LineBytes, period: RatePeriod): void => out.raw(row(period));
const isPlain = (note: Note): note is { readonly key: PlainNote } => {
  for (const name in note) if (name !== 'key') return false;
  return true;
};

const noteWriter =
  (language: Language) =>
  (out: LineBytes, note: Note): void => {
    if (isPlain(note)) out.raw(plainNote[language](note.key));
    else if ('labels' in note) out.raw(rateNote[language](note));
    else out.text(JSON.stringify(sayNote(note, language)));
  };

const writeNote = { fr: noteWriter('fr'), en: noteWriter('en') };

/** A penalty with what is to be said of the way its case was written. */
export interface SaidPenalty {
  readonly penalty: Penalty;
  readonly notes: readonly Note[];
}

/** Writes the members of a penalty's JSON that follow its id, and closes it. */
export function writePenalty(out: LineBytes, { penalty, notes }: SaidPenalty, language: Language): void {
  out.raw(PART.days);
  out.whole(penalty.days);
  out.raw(PART.segments);
  writeList(out, penalty.segments, writeSegment);
  writeCents(out, PART.interest, penalty.interestCents);
  writeCents(out, PART.indemnity, penalty.indemnityCents);
  writeCents(out, PART.total, penalty.totalCents);
  writeCents(out, PART.outstandingPrincipal, penalty.outstandingPrincipalCents);
  writeCents(out, PART.outstandingInterest, penalty.outstandingInterestCents);
  writeCents(out, PART.creditBalance, penalty.creditBalanceCents);
  out.raw(PART.basis);
  writeList(out, penalty.articles, writeArticle);
  writeList(out, penalty.rates, writeRow, penalty.articles.length > 0);
  out.raw(PART.notes);
  writeList(out, notes, writeNote[language]);
  out.raw(PART.end);
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

function quick(bytes: Uint8Array, from: number, to: number): QuickAnswer<SaidPenalty> | undefined {
  const scanned = scanClaim(bytes, from, to);
  if (scanned === undefined) return undefined;
  const result = penaltyFor(scanned.claim);
  if (!result.ok) return undefined;
  const { idFrom, idTo } = scanned;
  return { idFrom, idTo, value: { penalty: result.value, notes: result.value.notes } };
}

/** The cases of `entente penalty --batch`. */
export const penaltyKind: Kind<SaidPenalty> = { compute, quick, write: writePenalty };
