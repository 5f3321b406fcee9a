import { z } from 'zod';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { mailsToSettle } from '#shell/mail/view.js';
import { show } from '#shell/web/answers.js';
import { door } from '#shell/web/door.js';
import { type Agenda, readAgenda } from './agenda.js';
import { TodayPage } from './page.js';
import { readTasks, type Task } from './work/read.js';

const ofClient = z.object({ client: z.string(), name: z.string() });

/** Today as a program receives it. */
const todayAnswer = z.object({
  asOf: z.string(),
  clients: z.int(),
  overdue: z.array(
    z.object({
      currency: z.string(),
      open: z.string(),
      overdue: z.string(),
      penalties: z.string(),
      barred: z.string(),
    }),
  ),
  decisions: z.array(
    ofClient.extend({
      step: z.enum(['remind', 'afterNotice', 'settleDispute']),
      level: z.string().nullable(),
      since: z.string().nullable(),
      /** Whether it rests on an assumed due date. */
      assumed: z.boolean(),
    }),
  ),
  drafts: z.array(ofClient.extend({ letter: z.string(), kind: z.string() })),
  termToConfirm: z.int().nullable(),
  limitations: z.array(
    ofClient.extend({
      invoice: z.string(),
      number: z.string(),
      open: z.string(),
      currency: z.string(),
      lastDay: z.string(),
    }),
  ),
  /** Clients of whom all that is overdue is out of time, at the most prudent count. */
  timeBarred: z.array(ofClient.extend({ since: z.string() })),
  mutesEnding: z.array(ofClient.extend({ until: z.string() })),
  ratesThrough: z.string().nullable(),
  /** Mails that failed or may have left: see `/outbox`. */
  mailsToSettle: z.int(),
  /** What the work under way asks for: quotes, promises, deliveries, drafts. */
  tasks: z.array(ofClient.extend({ kind: z.string(), on: z.string().nullable(), about: z.string() })),
});

function answerOf(agenda: Agenda): Omit<z.output<typeof todayAnswer>, 'mailsToSettle' | 'tasks'> {
  return {
    asOf: formatDay(agenda.today),
    clients: agenda.clients,
    overdue: agenda.stakes.map(({ currency, openCents, overdueCents, penaltiesCents, barredCents }) => ({
      currency,
      open: formatCents(openCents),
      overdue: formatCents(overdueCents),
      penalties: formatCents(penaltiesCents),
      barred: formatCents(barredCents),
    })),
    decisions: agenda.decisions.map(({ relation, step }) => ({
      client: relation.id,
      name: relation.name,
      step: step.kind,
      level: step.kind === 'remind' ? step.level : null,
      since: step.kind === 'remind' ? formatDay(step.since) : null,
      assumed: relation.overdueBasis === 'assumed',
    })),
    drafts: agenda.drafts.map(({ id, clientId, name, kind }) => ({ client: clientId, name, letter: id, kind })),
    termToConfirm: agenda.termToConfirm,
    limitations: agenda.limitations.map(({ relation, invoiceId, number, openCents, currency, lastDay }) => ({
      client: relation.id,
      name: relation.name,
      invoice: invoiceId,
      number,
      open: formatCents(openCents),
      currency,
      lastDay: formatDay(lastDay),
    })),
    timeBarred: agenda.barred.map(({ relation, since }) => ({
      client: relation.id,
      name: relation.name,
      since: formatDay(since),
    })),
    mutesEnding: agenda.mutes.map(({ relation, until }) => ({
      client: relation.id,
      name: relation.name,
      until: formatDay(until),
    })),
    ratesThrough: agenda.ratesThrough === null ? null : formatDay(agenda.ratesThrough),
  };
}

function aboutOf(task: Task): string {
  if ('number' in task) return task.number;
  if ('text' in task) return task.text;
  return 'count' in task ? String(task.count) : task.title;
}

function taskJson(task: Task): z.input<typeof todayAnswer>['tasks'][number] {
  return {
    client: task.clientId,
    name: task.name,
    kind: task.kind,
    on: 'on' in task ? task.on : null,
    about: aboutOf(task),
  };
}

export const todayDoor = door({
  method: 'GET',
  path: '/',
  name: 'today',
  summary: 'What needs you today: letters due, drafts waiting, terms to confirm, dates that come near.',
  access: 'account',
  answer: todayAnswer,
  handle: async (visit) => {
    const agenda = await readAgenda(visit.context);
    const mails = await mailsToSettle(visit.context);
    const tasks = await readTasks(visit.context);
    return show({ ...answerOf(agenda), mailsToSettle: mails, tasks: tasks.map(taskJson) }, () => (
      <TodayPage visit={visit} agenda={agenda} mails={mails} tasks={tasks} />
    ));
  },
});
