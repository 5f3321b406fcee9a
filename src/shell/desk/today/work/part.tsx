import { civilOf, parseDay } from '#kernel/day.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Section } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { Task } from './read.js';
import { en } from './words.en.js';
import { fr, type WorkWords } from './words.fr.js';

/** Lines shown before the rest is left to the pages of each kind. */
const LINES_SHOWN = 8;

const workWords = (language: Language): WorkWords => (language === 'fr' ? fr : en);

function sayDate(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayShortDate(civilOf(day), language);
}

function sentenceOf(task: Task, language: Language): string {
  const words = workWords(language);
  switch (task.kind) {
    case 'renounced':
    case 'changeAsked':
    case 'toInvoice':
      return words[task.kind](task.number);
    case 'quoteEnds':
    case 'tacit':
      return words[task.kind](task.number, sayDate(task.on, language));
    case 'promise':
      return (task.late ? words.late : words.promise)(task.text, sayDate(task.on, language));
    case 'promises':
    case 'awaitedAll':
      return words[task.kind](task.count, sayDate(task.on, language));
    case 'awaited':
      return words.awaited(task.text, sayDate(task.on, language));
    case 'reservation':
      return words.reservation(task.number, task.text);
    case 'draft':
      return words.draft(task.title);
  }
}

function placeOf(task: Task): string {
  switch (task.kind) {
    case 'renounced':
    case 'changeAsked':
    case 'toInvoice':
    case 'quoteEnds':
      return `/quotes/${task.quoteId}`;
    case 'promise':
    case 'awaited':
      return `/commitments/${task.id}`;
    case 'promises':
    case 'awaitedAll':
      return `/clients/${task.clientId}/commitments`;
    case 'tacit':
    case 'reservation':
      return `/deliveries/${task.deliveryId}`;
    case 'draft':
      return `/invoices/drafts/${task.draftId}`;
  }
}

/** What the work under way asks of the user: one line each, with its one act. */
export function WorkPart({ visit, tasks }: { visit: Visit; tasks: readonly Task[] }): Markup | null {
  const { language } = visit;
  const words = workWords(language);
  if (tasks.length === 0) return null;
  const rest = tasks.length - LINES_SHOWN;
  return (
    <Section title={words.title} id="work">
      <ul class="lines">
        {tasks.slice(0, LINES_SHOWN).map((task) => (
          <li>
            <span>
              <a href={`/clients/${task.clientId}`}>
                <b>{task.name}</b>
              </a>
              <span class="under">{sentenceOf(task, language)}</span>
            </span>
            <ButtonLink href={placeOf(task)}>{words.acts[task.kind]}</ButtonLink>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <a href="/commitments">{words.more(rest)}</a>
        </p>
      )}
    </Section>
  );
}
