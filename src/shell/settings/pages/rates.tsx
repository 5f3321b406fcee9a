import { z } from 'zod';
import { type Day, formatDay } from '#kernel/day.js';
import { type Language, sayPercent, sayShortDate } from '#kernel/words.js';
import { sayFormula, saySource } from '#law/made.js';
import { formatPercent, POINT, parsePercent, periodAt, type RatePeriod, type RateTable } from '#law/rate.js';
import { rateTables } from '#law/tables.js';
import { lawWords } from '#law/words.js';
import { show } from '#shell/web/answers.js';
import { door, type Markup } from '#shell/web/door.js';
import { Section, Table } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { SettingsPage, settingsWords } from '../frame.js';

const ratesAnswer = z.object({
  tables: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      today: z.string().nullable(),
      periods: z.array(
        z.object({
          label: z.string(),
          from: z.string(),
          to: z.string(),
          rate: z.string(),
          formula: z.string(),
          status: z.enum(['read', 'derived', 'memory']),
          source: z.string(),
        }),
      ),
    }),
  ),
});
type Rates = z.infer<typeof ratesAnswer>['tables'][number];

function describePeriod({ label, from, to, ppm, formula, status, source }: RatePeriod): Rates['periods'][number] {
  return { label, from: formatDay(from), to: formatDay(to), rate: formatPercent(ppm), formula, status, source };
}

/** A rate table as shown: the newest period first. */
function describeTable(table: RateTable, today: Day, language: Language): Rates {
  const now = periodAt(table, today);
  return {
    key: table.key,
    title: lawWords(language).tables[table.key] ?? table.key,
    today: now ? formatPercent(now.ppm) : null,
    periods: table.periods.map(describePeriod).reverse(),
  };
}

const sayRate = (rate: string, language: Language): string =>
  sayPercent((parsePercent(rate) ?? 0) / POINT / 100, language, 2);

function sayDayText(day: string, language: Language): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return sayShortDate({ year, month, day: dayOfMonth }, language);
}

function RateSection({ table, visit }: { table: Rates; visit: Visit }): Markup {
  const { language } = visit;
  const words = settingsWords(language).rates;
  const statuses = lawWords(language).statuses;
  return (
    <Section title={table.title} id={table.key}>
      <p>
        {words.today} <strong>{table.today === null ? words.beyond : sayRate(table.today, language)}</strong>
      </p>
      <details class="more">
        <summary>{words.all(table.periods.length)}</summary>
        <Table
          caption={table.title}
          rows={table.periods}
          columns={[
            {
              key: 'period',
              label: words.period,
              head: true,
              cell: ({ from, to }) => `${sayDayText(from, language)} – ${sayDayText(to, language)}`,
            },
            { key: 'rate', label: words.rate, numeric: true, cell: ({ rate }) => sayRate(rate, language) },
            { key: 'made', label: words.made, cell: ({ formula }) => sayFormula(formula, language) },
            { key: 'source', label: words.source, cell: ({ source }) => saySource(source, language) },
            { key: 'status', label: words.status, cell: ({ status }) => statuses[status] },
          ]}
        />
      </details>
    </Section>
  );
}

/** Every rate that penalties rest on, with its source. */
export const ratesDoor = door({
  method: 'GET',
  path: '/settings/rates',
  name: 'listRates',
  summary: 'The statutory rates with their sources.',
  access: 'account',
  answer: ratesAnswer,
  handle: (visit) => {
    const today = visit.context.clock.today();
    const tables = rateTables.map((table) => describeTable(table, today, visit.language));
    const words = settingsWords(visit.language).rates;
    return show({ tables }, () => (
      <SettingsPage visit={visit} drawer="rates" title={words.title} lead={words.lead}>
        {tables.map((table) => (
          <RateSection table={table} visit={visit} />
        ))}
      </SettingsPage>
    ));
  },
});
