import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { sessionCookie } from '#shell/web/cookies.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import type { House } from '#shell/web/house.js';
import { Button, Field, formOf, Heading, Page, RefusalList } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { setUp } from '../actions.js';
import { accountLimit, addressLimit, countAttempt } from '../attempts.js';
import { emailAddress, newPassword, PASSWORD_MIN, personName } from '../facts.js';
import { sameSecret } from '../secrets.js';
import { ABSOLUTE_MS, openSession } from '../sessions.js';
import { authWords } from '../words.js';
import { FirstChoices } from './first-choices.js';

interface SetupPageProps {
  readonly visit: Visit;
  readonly refusals: readonly Refusal[];
  readonly asksCode: boolean;
}

function SetupPage({ visit, refusals, asksCode }: SetupPageProps): Markup {
  const words = authWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <Page visit={visit} title={words.setup.title} width="narrow">
      <Heading title={words.setup.title} lead={words.setup.lead} />
      <RefusalList form={form} />
      <form method="post" action="/setup" class="sheet">
        <Field
          form={form}
          name="name"
          label={words.name}
          hint={words.setup.nameHint}
          autocomplete="name"
          required
          autofocus
        />
        <Field
          form={form}
          name="email"
          type="email"
          label={words.email}
          hint={words.setup.emailHint}
          autocomplete="username"
          required
        />
        <Field
          form={form}
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          minlength={PASSWORD_MIN}
          autocomplete="new-password"
          required
        />
        {asksCode && (
          <Field
            form={form}
            name="code"
            label={words.setup.code}
            hint={words.setup.codeHint}
            size={14}
            autocomplete="one-time-code"
            required
          />
        )}
        <Button>{words.setup.submit}</Button>
      </form>
    </Page>
  );
}

function WelcomePage({ visit }: { visit: Visit }): Markup {
  return (
    <Page visit={visit} title={authWords(visit.language).welcome.title} width="narrow">
      <FirstChoices visit={visit} />
    </Page>
  );
}

const SETUP = accountLimit('set-up');

/** Checks the one-time code, with the same limits as a password. */
async function checkCode(visit: Visit, code: string | undefined, expected: string) {
  const wait = await countAttempt(visit.context, [SETUP, addressLimit(visit.arrival.address)]);
  if (wait > 0) return refuse([{ code: 'auth.tooManyTries', values: { minutes: Math.ceil(wait / 60) } }], 429, wait);
  if (code === undefined || !sameSecret(code.trim().toLowerCase(), expected))
    return refuse([{ code: 'auth.wrongCode', field: 'code' }]);
  return undefined;
}

/**
 * The first run: there only while the organisation has no account, gone (404) afterwards.
 * @param setupCode asked when the server is reachable from elsewhere
 */
export function setupDoors(house: House, setupCode: string | undefined): Door[] {
  const asksCode = setupCode !== undefined;
  const setupPage = (visit: Visit, refusals: readonly Refusal[] = []): Markup => (
    <SetupPage visit={visit} refusals={refusals} asksCode={asksCode} />
  );
  return [
    door({
      method: 'GET',
      path: '/setup',
      name: 'setupForm',
      summary: 'The first run, while there is no account.',
      access: 'anyone',
      isThere: house.needsSetup,
      answer: z.object({ codeNeeded: z.boolean() }),
      handle: (visit) => show({ codeNeeded: asksCode }, () => setupPage(visit)),
    }),
    door({
      method: 'POST',
      path: '/setup',
      name: 'setup',
      summary: 'Makes the owner’s account, once.',
      access: 'anyone',
      isThere: house.needsSetup,
      body: z.object({ name: personName, email: emailAddress, password: newPassword, code: z.string().optional() }),
      answer: z.object({ accountId: z.string() }),
      handle: async (visit) => {
        const wrong = asksCode ? await checkCode(visit, visit.body.code, setupCode) : undefined;
        if (wrong) return wrong;
        const made = await setUp(visit.context, visit.body);
        if (!made.ok)
          return made.refusals.some(({ code }) => code === 'auth.alreadySetUp') ? notFound() : refuse(made.refusals);
        const token = await openSession(visit.context, made.value);
        const cookie = sessionCookie(token, ABSOLUTE_MS / 1000, visit);
        return goToCreated('/welcome', { accountId: made.value }, [cookie]);
      },
      again: async (visit, refusals) => setupPage(visit, refusals),
    }),
    door({
      method: 'GET',
      path: '/welcome',
      name: 'welcome',
      summary: 'What to do first.',
      access: 'account',
      answer: z.object({ choices: z.array(z.string()) }),
      handle: (visit) => show({ choices: ['records', 'sample', 'nothing'] }, () => <WelcomePage visit={visit} />),
    }),
  ];
}
