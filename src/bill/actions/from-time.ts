import { timeToInvoice } from '#deliver/actions/time-billing.js';
import { billableLines, offeredLines } from '#deliver/rules/time-lines.js';
import { write } from '#journal/write.js';
import { civilOf, parseDay } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import { documentLanguagesOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import type { BillContent } from '../facts/bill.js';
import { type Db, draftRow } from '../store/drafts.js';
import { groundRow, hourlyRate } from '../store/ground.js';
import { billWords } from '../words.js';
import { changeDraftIn, type Draft, draftIn } from './draft.js';

interface TimeLines {
  readonly lines: readonly Line[];
  /** First and last day of the time. */
  readonly from: string;
  readonly to: string;
}

/**
 * The lines of a client's time that neither an invoice nor these lines hold: what is billed, then what is offered.
 * @returns refusals `bill.noTime`, `bill.noHourlyRate`
 */
async function timeLines(
  db: Db,
  own: string,
  clientId: string,
  held: readonly Line[],
  language: Language,
): Promise<Result<TimeLines>> {
  const here = new Set(held.flatMap(({ timeEntries }) => timeEntries ?? []));
  const entries = (await timeToInvoice(db, own, clientId)).filter(({ id, seconds }) => seconds > 0 && !here.has(id));
  if (entries.length === 0) return refused({ code: 'bill.noTime' });
  const rate = await hourlyRate(db, own);
  if (rate === null && entries.some((entry) => entry.rate === null)) return refused({ code: 'bill.noHourlyRate' });
  const options = { language };
  const lines = [...billableLines(entries, rate ?? '0', options), ...offeredLines(entries, rate ?? '0', options)];
  const days = entries.map(({ day }) => day).sort();
  return done({ lines, from: days[0] ?? '', to: days.at(-1) ?? '' });
}

const said = (day: string, language: Language): string => {
  const parsed = parseDay(day);
  return parsed === undefined ? day : sayShortDate(civilOf(parsed), language);
};

/**
 * Drafts an invoice of the time of a client that no invoice holds yet.
 * @returns refusals `bill.unknownClient`, `bill.noTime`, `bill.noHourlyRate`
 */
export function draftFromTime(context: Context, clientId: string): Promise<Result<Draft>> {
  return write(context, async (work): Promise<Result<Draft>> => {
    const own = context.organisationId;
    const ground = await groundRow(work.db, own, clientId);
    if (!ground) return refused({ code: 'bill.unknownClient', field: 'client' });
    const [language] = await documentLanguagesOf(work.db, own, clientId);
    const time = await timeLines(work.db, own, clientId, [], language);
    if (!time.ok) return time;
    const { lines, from, to } = time.value;
    const content: BillContent = {
      title: billWords(language).time.line(said(from, language), said(to, language)),
      lines,
      termDays: ground.term_days ?? ground.own_term_days,
      suppliedFrom: from,
      ...(to === from ? {} : { suppliedTo: to }),
      deposits: [],
    };
    return draftIn(context, work, { clientId, kind: 'invoice', content, standing: true });
  });
}

/** Adds to a draft the time of its client that no invoice holds yet. @returns refusals `bill.unknownDraft`, `bill.noTime`, `bill.noHourlyRate` */
export function addTimeTo(context: Context, draftId: string): Promise<Result<Draft>> {
  return write(context, async (work): Promise<Result<Draft>> => {
    const own = context.organisationId;
    const row = await draftRow(work.db, own, draftId);
    if (!row) return refused({ code: 'bill.unknownDraft' });
    const content = JSON.parse(row.content) as BillContent;
    const [language] = await documentLanguagesOf(work.db, own, row.client_id);
    const time = await timeLines(work.db, own, row.client_id, content.lines, language);
    if (!time.ok) return time;
    return changeDraftIn(context, work, row, { ...content, lines: [...content.lines, ...time.value.lines] });
  });
}
