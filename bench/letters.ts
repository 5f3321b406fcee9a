/**
 * Reminder letters as PDF, in process, fonts read and code compiled on the way. Run after `npm run build`:
 *   node bench/letters.ts [letters]
 *
 * Target: 100 letters in at most 3 s. Every level in turn, one to three invoices, penalties by half-year,
 * a SEPA code, another client each.
 */
import { composeReminder } from '#collect/rules/letter/compose.js';
import { letterDocument } from '#collect/rules/letter/document.js';
import { LETTER_KINDS } from '#collect/rules/letter/facts.js';
import { overdueInvoices, parties, reminderInput } from '#collect/rules/letter/fixtures.js';
import { renderLetter } from '#paper/pdf/render.js';

const TARGET_SECONDS_PER_100 = 3;
const count = Number(process.argv[2] ?? 100);

async function printOne(i: number): Promise<number> {
  const kind = LETTER_KINDS[i % LETTER_KINDS.length] ?? 'reminder1';
  const claims = overdueInvoices(1 + (i % 3)).map((claim) => ({ ...claim, number: `${claim.number}-${i}` }));
  const draft = composeReminder(kind, reminderInput({ claims }));
  if (!draft.ok) throw new Error(draft.refusals.map(({ code }) => code).join());
  const recipient = [`Société no ${i}`, `${i}, rue des Tanneurs`, '37000 Tours'];
  return (await renderLetter(letterDocument(draft.value, { ...parties, recipient }))).length;
}

const start = performance.now();
let bytes = 0;
for (let i = 0; i < count; i++) bytes += await printOne(i);
const seconds = (performance.now() - start) / 1000;
const target = (TARGET_SECONDS_PER_100 * count) / 100;
console.log(`${count} letters in ${seconds.toFixed(2)} s, ${Math.round(bytes / count / 1000)} kB each`);
console.log(`target: at most ${target.toFixed(2)} s: ${seconds <= target ? 'met' : 'not met'}`);
