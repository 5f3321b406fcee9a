/**
 * Penalty batch: cases answered per second on one core, start excluded.
 *
 * Target: at least 100,000 cases a second. Run after `npm run build`:
 *   node bench/penalty.ts [cases]
 *
 * 200,000 cases drawn from a seed (nine countries, three kinds of debtor, agreed rates, up to
 * four events, one case in fifty wrong) are read from a file and answered to a file by the code
 * of `entente penalty --batch`: JSON parsing, checks, computation, output.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { answerBatch } from '#collect/cli/batch.js';
import { penaltyKind } from '#collect/cli/penalty-json.js';
import { dayOf, formatDay } from '#kernel/day.js';

const TARGET = 100_000;
const SEED = 20_261_124;

/** Mulberry32: the same draws on every machine. */
function drawsFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const draw = drawsFrom(SEED);
const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
const amount = (most: number): string => `${draw(most) + 1}.${String(draw(100)).padStart(2, '0')}`;

function eventFrom(due: number, asOf: number): object {
  const date = formatDay(due - 20 + draw(asOf - due + 20));
  if (draw(4) > 0) return { date, type: 'payment', amount: amount(1_500) };
  return { date, type: 'creditNote', amount: amount(400), effect: pick(['fromDate', 'fromStart']) };
}

function caseFrom(place: number): string {
  const due = dayOf(2023, 1, 1) + draw(1_300);
  const asOf = Math.min(due + draw(700), dayOf(2026, 12, 31));
  const country = draw(10) < 6 ? 'FR' : pick(['DE', 'BE', 'LU', 'ES', 'IT', 'NL', 'GB', 'CH']);
  const debtor = country === 'FR' ? pick(['business', 'business', 'business', 'consumer', 'public']) : 'business';
  return JSON.stringify({
    id: `case-${place}`,
    country,
    debtor,
    principal: draw(50) === 0 ? 'six thousand' : amount(20_000),
    currency: country === 'GB' ? 'GBP' : country === 'CH' ? 'CHF' : 'EUR',
    dueDate: formatDay(due),
    formalNotice: debtor === 'consumer' ? formatDay(due + 15) : null,
    contractRate: draw(4) === 0 ? `${5 + draw(12)}.00` : null,
    asOf: formatDay(asOf),
    events: Array.from({ length: draw(5) }, () => eventFrom(due, Math.max(asOf, due + 1))),
    allocation: draw(10) === 0 ? 'principal-first' : 'interest-first',
  });
}

const cases = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const input = join(folder, 'cases.jsonl');
const output = join(folder, 'answers.jsonl');
writeFileSync(input, `${Array.from({ length: cases }, (_, place) => caseFrom(place)).join('\n')}\n`);

const started = process.hrtime.bigint();
const used = process.cpuUsage();
const sink = createWriteStream(output);
const tally = await answerBatch(createReadStream(input), sink, penaltyKind, 'en');
sink.end();
await finished(sink);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const { user, system } = process.cpuUsage(used);

const perSecond = Math.round(tally.answered / seconds);
const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(1)} MB`;
console.log(`${tally.answered} cases (${tally.refused} refused), ${megabytes(input)} in, ${megabytes(output)} out`);
console.log(`${seconds.toFixed(2)} s elapsed, ${((user + system) / 1e6).toFixed(2)} s of processor`);
console.log(`${perSecond} cases/s, target ${TARGET}: ${perSecond >= TARGET ? 'met' : 'missed'}`);
rmSync(folder, { recursive: true });
