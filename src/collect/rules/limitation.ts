import { addMonths, type Day } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { ArticleKey } from '#law/article.js';
import type { Note } from '#law/note.js';
import type { LimitationCase, LimitationEvent, LimitationEventKind, LimitationResult } from '../facts/limitation.js';

/** What interrupts, and the text that says so. */
const INTERRUPTING: Readonly<Partial<Record<LimitationEventKind, ArticleKey>>> = {
  acknowledgement: 'fr.2240',
  partialPayment: 'fr.2240',
  courtClaim: 'fr.2241',
  enforcement: 'fr.2244',
};

/** Years of the period and the texts, for French businesses and consumers. */
const PERIODS = {
  business: { years: 5, articles: ['fr.L110-4', 'fr.2224', 'fr.2228', 'fr.2229', 'fr.cass.18-25036'] },
  consumer: { years: 2, articles: ['fr.L218-2', 'fr.2228', 'fr.2229', 'fr.cass.20-12520'] },
} as const satisfies Record<string, { years: number; articles: readonly ArticleKey[] }>;

/** Years beyond which acknowledgements cannot carry a claim (C. civ. 2232); court claims and enforcement can. */
const CEILING_YEARS = 20;

interface Run {
  readonly input: LimitationCase;
  readonly years: number;
  lastDay: Day;
  interrupted: boolean;
  /** Once a court claim or enforcement took effect the ceiling no longer applies. */
  judicial: boolean;
  readonly articles: Set<ArticleKey>;
  readonly notes: Note[];
}

const yearsAfter = (day: Day, years: number): Day => addMonths(day, 12 * years);

function restart(run: Run, event: LimitationEvent, article: ArticleKey): void {
  run.articles.add(article);
  run.interrupted = true;
  if (event.kind === 'courtClaim' || event.kind === 'enforcement') {
    run.judicial = true;
    run.notes.push({ key: event.kind });
  }
  const restarted = yearsAfter(event.day, run.years);
  const ceiling = yearsAfter(run.input.completedDay, CEILING_YEARS);
  if (!run.judicial && restarted > ceiling) {
    run.articles.add('fr.2232');
    run.notes.push({ key: 'ceiling', lastDay: ceiling });
    run.lastDay = ceiling;
  } else run.lastDay = restarted;
}

function follow(run: Run, event: LimitationEvent): void {
  const article = INTERRUPTING[event.kind];
  if (article === undefined) run.notes.push({ key: 'notInterrupting', on: event.day });
  else if (event.day < run.input.completedDay) run.notes.push({ key: 'beforeStart', on: event.day });
  else if (event.day > run.lastDay) run.notes.push({ key: 'afterExpiry', on: event.day });
  else restart(run, event, article);
}

function closingNotes(run: Run): Note[] {
  const { completedDay, invoiceDay } = run.input;
  if (run.interrupted) return [];
  const arguable = invoiceDay !== null && invoiceDay > completedDay;
  if (!arguable) return [{ key: 'agreedTerm' }];
  return [{ key: 'arguableFromInvoice', lastDay: yearsAfter(invoiceDay, run.years) }, { key: 'agreedTerm' }];
}

/**
 * The last day of the limitation period of a claim for payment, counted by days from the
 * completion of the service: the same day of the month, 5 years later between businesses
 * (C. com. L110-4), 2 years later against a consumer (C. consom. L218-2).
 * @returns refusals `limitation.country` (country) and `limitation.debtor` (debtor): other countries and public buyers are not covered
 */
export function limitationOf(input: LimitationCase): Result<LimitationResult> {
  if (input.country !== 'FR')
    return refused({ code: 'limitation.country', field: 'country', values: { country: input.country } });
  if (input.debtor === 'public') return refused({ code: 'limitation.debtor', field: 'debtor' });
  const { years, articles } = PERIODS[input.debtor];
  const run: Run = {
    input,
    years,
    lastDay: yearsAfter(input.completedDay, years),
    interrupted: false,
    judicial: false,
    articles: new Set(articles),
    notes: [],
  };
  for (const event of input.events.toSorted((a, b) => a.day - b.day)) follow(run, event);
  return done({
    lastDay: run.lastDay,
    prescribedFrom: run.lastDay + 1,
    articles: [...run.articles],
    notes: [...run.notes, ...closingNotes(run)],
  });
}
