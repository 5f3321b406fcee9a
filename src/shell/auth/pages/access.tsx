import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { SettingsPage } from '#shell/settings/frame.js';
import { goTo, notFound, show, showCreated } from '#shell/web/answers.js';
import { sessionCookie } from '#shell/web/cookies.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import {
  Button,
  Field,
  formOf,
  MomentText,
  Notice,
  PostButton,
  RefusalList,
  Section,
  sayMoment,
  Table,
} from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { changePassword, createToken, revokeToken } from '../actions.js';
import { newPassword, PASSWORD_MIN, personName, sessionAnswer, tokenAnswer, typedPassword } from '../facts.js';
import { ABSOLUTE_MS, endSessionById, listSessions } from '../sessions.js';
import { listTokens } from '../store.js';
import { authWords } from '../words.js';
import { refuseTry } from './login.js';

const PATH = '/settings/access';

const accessAnswer = z.object({ sessions: z.array(sessionAnswer), tokens: z.array(tokenAnswer) });
type Access = z.infer<typeof accessAnswer>;

const accountIdOf = (visit: Visit): string => visit.account?.id ?? '';

async function accessOf(visit: Visit): Promise<Access> {
  const accountId = accountIdOf(visit);
  const [sessions, tokens] = await Promise.all([
    listSessions(visit.context, accountId),
    listTokens(visit.context, accountId),
  ]);
  return {
    tokens,
    sessions: sessions.map(({ id, created_at, seen_at, expires_at }) => ({
      id,
      createdAt: created_at,
      seenAt: seen_at,
      expiresAt: expires_at,
      current: id === visit.account?.sessionId,
    })),
  };
}

function PasswordForm({ visit, refusals }: { visit: Visit; refusals: readonly Refusal[] }): Markup {
  const { access, passwordHint } = authWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <form method="post" action={`${PATH}/password`} class="sheet">
      <input type="email" name="username" value={visit.account?.email} autocomplete="username" hidden readonly />
      <Field
        form={form}
        name="current"
        type="password"
        label={access.current}
        autocomplete="current-password"
        required
      />
      <Field
        form={form}
        name="next"
        type="password"
        label={access.next}
        hint={passwordHint}
        minlength={PASSWORD_MIN}
        autocomplete="new-password"
        required
      />
      <Button>{access.change}</Button>
    </form>
  );
}

function Sessions({ visit, sessions }: { visit: Visit; sessions: Access['sessions'] }): Markup {
  const { access } = authWords(visit.language);
  const { language } = visit;
  return (
    <Table
      caption={access.sessionsTitle}
      rows={sessions}
      columns={[
        {
          key: 'created',
          label: access.opened,
          head: true,
          cell: ({ createdAt }) => <MomentText moment={createdAt} language={language} />,
        },
        {
          key: 'seen',
          label: access.seen,
          cell: ({ seenAt }) => <MomentText moment={seenAt} language={language} />,
        },
        {
          key: 'act',
          label: '',
          numeric: true,
          cell: ({ id, current, createdAt }) =>
            current ? (
              access.thisSession
            ) : (
              <PostButton
                action={`${PATH}/sessions/${id}/end`}
                label={access.endSession}
                spoken={access.endSessionOf(sayMoment(createdAt, language))}
              />
            ),
        },
      ]}
    />
  );
}

function Tokens({ visit, tokens }: { visit: Visit; tokens: Access['tokens'] }): Markup {
  const { access } = authWords(visit.language);
  const { language } = visit;
  if (tokens.length === 0) return <p>{access.noTokens}</p>;
  return (
    <Table
      caption={access.tokensTitle}
      rows={tokens}
      columns={[
        { key: 'name', label: access.tokenName, head: true, cell: ({ name }) => name },
        {
          key: 'created',
          label: access.created,
          cell: ({ createdAt }) => <MomentText moment={createdAt} language={language} />,
        },
        {
          key: 'act',
          label: '',
          numeric: true,
          cell: ({ id, name, revokedAt }) =>
            revokedAt ? (
              <>
                {access.revoked} <MomentText moment={revokedAt} language={language} />
              </>
            ) : (
              <PostButton
                action={`${PATH}/tokens/${id}/revocation`}
                label={access.revoke}
                spoken={access.revokeNamed(name)}
              />
            ),
        },
      ]}
    />
  );
}

function FreshToken({ visit, token }: { visit: Visit; token: string }): Markup {
  const { access } = authWords(visit.language);
  return (
    <Notice tone="done">
      <p>{access.tokenCreated}</p>
      <code class="secret">{token}</code>
      <p>
        {access.tokenUse} <code>Authorization: Bearer {token.slice(0, 8)}…</code>
      </p>
    </Notice>
  );
}

interface AccessPageProps {
  readonly visit: Visit;
  readonly data: Access;
  readonly refusals?: readonly Refusal[];
  readonly token?: string;
  readonly changed?: boolean;
}

function AccessPage({ visit, data, refusals = [], token, changed }: AccessPageProps): Markup {
  const { access } = authWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <SettingsPage visit={visit} drawer="access" title={access.title} lead={access.lead}>
      <RefusalList form={form} />
      {changed && <Notice tone="done">{access.changed}</Notice>}
      {token && <FreshToken visit={visit} token={token} />}
      <Section title={access.passwordTitle} lead={access.passwordLead} id="password">
        <PasswordForm visit={visit} refusals={refusals} />
      </Section>
      <Section title={access.sessionsTitle} lead={access.sessionsLead} id="sessions">
        <Sessions visit={visit} sessions={data.sessions} />
      </Section>
      <Section title={access.tokensTitle} lead={access.tokensLead} id="tokens">
        <Tokens visit={visit} tokens={data.tokens} />
        <form method="post" action={`${PATH}/tokens`} class="sheet">
          <Field form={form} name="name" label={access.tokenName} hint={access.tokenHint} maxlength={120} required />
          <Button tone="quiet">{access.createToken}</Button>
        </form>
        <p class="hint after">
          {access.description} <a href="/openapi.json">/openapi.json</a>.
        </p>
      </Section>
    </SettingsPage>
  );
}

const again = async (visit: Visit, refusals: readonly Refusal[]): Promise<Markup> => (
  <AccessPage visit={visit} data={await accessOf(visit)} refusals={refusals} />
);

const accessDoor = door({
  method: 'GET',
  path: PATH,
  name: 'ownAccess',
  summary: 'One’s own sessions and API tokens.',
  access: 'self',
  query: z.object({ changed: z.string().optional() }),
  answer: accessAnswer,
  handle: async (visit) => {
    const data = await accessOf(visit);
    return show(data, () => <AccessPage visit={visit} data={data} changed={visit.query.changed !== undefined} />);
  },
});

const passwordDoor = door({
  method: 'POST',
  path: `${PATH}/password`,
  name: 'changeOwnPassword',
  summary: 'Changes one’s own password; every other session ends.',
  access: 'self',
  body: z.object({ current: typedPassword, next: newPassword }),
  answer: z.object({ changed: z.literal(true) }),
  handle: async (visit) => {
    const changed = await changePassword(visit.context, accountIdOf(visit), visit.body);
    if (!changed.ok) return refuseTry(changed.refusals);
    const cookie = sessionCookie(changed.value, ABSOLUTE_MS / 1000, visit);
    return goTo(`${PATH}?changed`, { changed: true }, [cookie]);
  },
  again,
});

const endSessionDoor = door({
  method: 'POST',
  path: `${PATH}/sessions/:id/end`,
  name: 'endSession',
  summary: 'Ends one of one’s own sessions.',
  access: 'self',
  params: oneId,
  answer: z.object({ ended: z.literal(true) }),
  handle: async (visit) => {
    const ended = await endSessionById(visit.context, accountIdOf(visit), visit.params.id);
    return ended ? goTo(`${PATH}#sessions`, { ended: true }) : notFound();
  },
});

const createTokenDoor = door({
  method: 'POST',
  path: `${PATH}/tokens`,
  name: 'createToken',
  summary: 'Makes an API token; the token itself is answered this once.',
  access: 'self',
  body: z.object({ name: personName }),
  answer: z.object({ id: z.string(), name: z.string(), token: z.string() }),
  handle: async (visit) => {
    const { name } = visit.body;
    const made = await createToken(visit.context, accountIdOf(visit), name);
    const data = await accessOf(visit);
    const fresh = { ...visit, typed: {} };
    return showCreated({ ...made, name }, () => <AccessPage visit={fresh} data={data} token={made.token} />);
  },
  again,
});

const revokeTokenDoor = door({
  method: 'POST',
  path: `${PATH}/tokens/:id/revocation`,
  name: 'revokeToken',
  summary: 'Revokes one of one’s own API tokens, for good.',
  access: 'self',
  params: oneId,
  answer: z.object({ revoked: z.literal(true) }),
  handle: async (visit) => {
    const revoked = await revokeToken(visit.context, accountIdOf(visit), visit.params.id);
    return revoked ? goTo(`${PATH}#tokens`, { revoked: true }) : notFound();
  },
});

/** One's own password, sessions and API tokens. */
export const accessDoors: readonly Door[] = [
  accessDoor,
  passwordDoor,
  endSessionDoor,
  createTokenDoor,
  revokeTokenDoor,
];
