import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { type Answer, goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { sessionCookie } from '#shell/web/cookies.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import { nextPath } from '#shell/web/fields.js';
import type { House } from '#shell/web/house.js';
import { Button, Field, formOf, Heading, Page, RefusalList } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { signIn, TOO_MANY } from '../actions.js';
import { typedPassword } from '../facts.js';
import { sameSecret } from '../secrets.js';
import { ABSOLUTE_MS, endSession, openSession } from '../sessions.js';
import { firstOwner } from '../store.js';
import { authWords } from '../words.js';

function LoginPage(props: { visit: Visit; refusals: readonly Refusal[]; next: string }): Markup {
  const { visit, refusals, next } = props;
  const words = authWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <Page visit={visit} title={words.login.title} width="narrow">
      <Heading title={words.login.title} />
      <RefusalList form={form} />
      <form method="post" action="/login" class="sheet">
        <input type="hidden" name="next" value={next} />
        <Field form={form} name="email" type="email" label={words.email} autocomplete="username" required autofocus />
        <Field
          form={form}
          name="password"
          type="password"
          label={words.password}
          autocomplete="current-password"
          required
        />
        <Button>{words.login.submit}</Button>
      </form>
      <details class="hint after">
        <summary>{words.login.forgotten}</summary>
        <p>{words.login.help}</p>
        <code class="command">npm run -s entente -- account password {words.login.exampleEmail}</code>
      </details>
    </Page>
  );
}

const cookieOf = (visit: Visit, token: string) => sessionCookie(token, ABSOLUTE_MS / 1000, visit);

/** Refuses a sign-in or a change of password; too many tries say when to come back. */
export function refuseTry(refusals: readonly Refusal[]): Answer<never> {
  const waiting = refusals.find(({ code }) => code === TOO_MANY);
  return waiting ? refuse(refusals, 429, Number(waiting.values?.['seconds'])) : refuse(refusals);
}

function signInDoor(): Door {
  return door({
    method: 'POST',
    path: '/login',
    name: 'signIn',
    summary: 'Opens a browser session.',
    access: 'anyone',
    body: z.object({ email: z.string().trim().toLowerCase().min(1).max(254), password: typedPassword, next: nextPath }),
    answer: z.object({ signedIn: z.literal(true) }),
    handle: async (visit) => {
      const { email, password, next } = visit.body;
      const { address, session } = visit.arrival;
      const before = session === undefined ? {} : { before: session };
      const signed = await signIn(visit.context, { email, password, address, ...before });
      if (!signed.ok) return refuseTry(signed.refusals);
      return goTo(next, { signedIn: true }, [cookieOf(visit, signed.value)]);
    },
    again: (visit, refusals) => <LoginPage visit={visit} refusals={refusals} next={visit.typed['next'] ?? '/'} />,
  });
}

/** Signing in and out. While there is no account, signing in leads to the set-up. */
export function loginDoors(house: House): Door[] {
  return [
    door({
      method: 'GET',
      path: '/login',
      name: 'signInForm',
      summary: 'The sign-in form.',
      access: 'anyone',
      query: z.object({ next: nextPath }),
      answer: z.object({ needsSetup: z.boolean() }),
      handle: async (visit) => {
        const needsSetup = await house.needsSetup();
        if (needsSetup) return goTo('/setup', { needsSetup });
        if (visit.account) return goTo(visit.query.next, { needsSetup });
        return show({ needsSetup }, () => <LoginPage visit={visit} refusals={[]} next={visit.query.next} />);
      },
    }),
    signInDoor(),
    door({
      method: 'POST',
      path: '/logout',
      name: 'signOut',
      summary: 'Ends the browser session, on the server.',
      access: 'anyone',
      answer: z.object({ signedOut: z.literal(true) }),
      handle: async (visit) => {
        const { session } = visit.arrival;
        if (session) await endSession(visit.context, session);
        return goTo('/login', { signedOut: true }, [sessionCookie('', 0, visit)]);
      },
    }),
  ];
}

/**
 * Opens the sample business to whoever has the key printed in the terminal. It changes nothing but to open a session.
 * @param key made anew by each process
 */
export function entryDoor(key: string): Door {
  return door({
    method: 'GET',
    path: '/enter',
    name: 'enterSample',
    summary: 'Opens the sample business with the key printed in the terminal.',
    access: 'anyone',
    query: z.object({ key: z.string().max(200).catch('') }),
    answer: z.object({ signedIn: z.literal(true) }),
    handle: async (visit) => {
      if (!sameSecret(visit.query.key, key)) return notFound();
      const owner = await firstOwner(visit.context);
      if (!owner) return notFound();
      const token = await openSession(visit.context, owner.id);
      return goTo('/', { signedIn: true }, [cookieOf(visit, token)]);
    },
  });
}
