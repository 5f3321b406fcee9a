import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { mailReadiness } from '#shell/mail/account.js';
import {
  configureMail,
  type MailAccount,
  mailAccountSchema,
  mailChangeSchema,
  readMailAccount,
  SECURITIES,
  USUAL_PORTS,
} from '#shell/mail/configure.js';
import { sendTest } from '#shell/mail/test-mail.js';
import { mailSchema } from '#shell/mail/view.js';
import { mailWords } from '#shell/mail/words.js';
import { goTo, refuse, show } from '#shell/web/answers.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  type Form,
  formOf,
  Notice,
  PostButton,
  RefusalList,
  Section,
  Select,
} from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import { readBusiness } from '../actions.js';
import { SettingsPage } from '../frame.js';

function ServerFields({ form }: { form: Form }): Markup {
  const { settings: words } = mailWords(form.visit.language);
  return (
    <>
      <Field form={form} name="host" label={words.host} hint={words.hostHint} required maxlength={253} />
      <Select
        form={form}
        name="security"
        label={words.security}
        options={SECURITIES.map((security) => [security, words.securities[security]])}
      />
      <Field
        form={form}
        name="port"
        type="number"
        label={words.port}
        hint={words.portHint}
        min={1}
        max={65_535}
        size={6}
        required
      />
      <Field
        form={form}
        name="username"
        label={words.username}
        hint={words.usernameHint}
        autocomplete="off"
        maxlength={254}
      />
      <Field
        form={form}
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
        autocomplete="new-password"
        maxlength={500}
      />
    </>
  );
}

function ServerForm({ form }: { form: Form }): Markup {
  const { settings: words } = mailWords(form.visit.language);
  return (
    <form method="post" action="/settings/mail" class="sheet">
      <ServerFields form={form} />
      <Field form={form} name="fromName" label={words.fromName} required maxlength={120} />
      <Field
        form={form}
        name="fromAddress"
        type="email"
        label={words.fromAddress}
        hint={words.fromAddressHint}
        required
        maxlength={254}
      />
      <div class="actions">
        <Button>{words.save}</Button>
      </div>
    </form>
  );
}

function ServerFacts({ visit, account }: { visit: Visit; account: MailAccount | undefined }): Markup {
  const { settings: words } = mailWords(visit.language);
  if (!account) return <p class="soft">{words.none}</p>;
  return (
    <Facts
      items={[
        [words.facts.server, `${account.host}:${account.port} (${words.securities[account.security]})`],
        [words.facts.user, account.username ?? words.none],
        [words.facts.password, account.hasPassword ? words.known : words.none],
        [words.facts.from, `${account.fromName} <${account.fromAddress}>`],
      ]}
    />
  );
}

interface MailPageProps {
  readonly visit: Visit;
  readonly refusals?: readonly Refusal[];
  readonly saved?: boolean;
  readonly tested?: boolean;
}

/** What the form starts from: the server known, else what the business says of itself. */
async function valuesOf(visit: Visit, account: MailAccount | undefined): Promise<Form['values']> {
  if (account) return { ...account, hasPassword: null, passwordOpens: null };
  const { name, email } = await readBusiness(visit.context);
  return { security: 'tls', port: USUAL_PORTS.tls, username: email, fromName: name, fromAddress: email };
}

async function MailPage({ visit, refusals = [], saved, tested }: MailPageProps): Promise<Markup> {
  const { settings: words } = mailWords(visit.language);
  const account = await readMailAccount(visit.context);
  const readiness = await mailReadiness(visit.context);
  const form = formOf(visit, refusals, await valuesOf(visit, account));
  const address = visit.account?.email ?? '';
  const ready = readiness === 'ready' || readiness === 'sample';
  return (
    <SettingsPage visit={visit} drawer="mail" title={words.title} lead={words.lead}>
      <RefusalList form={form} />
      {saved && <Notice tone="done">{words.saved}</Notice>}
      {tested && <Notice tone="done">{words.tested(address)}</Notice>}
      {readiness === 'passwordLost' && <Notice tone="watch">{words.passwordLost}</Notice>}
      {readiness === 'sample' && (
        <Notice>
          {words.sample} <a href="/sample/inbox">{words.seeInbox}</a>
        </Notice>
      )}
      {isOwner(visit) ? (
        <ServerForm form={form} />
      ) : (
        <>
          <Notice>{words.readOnly}</Notice>
          <ServerFacts visit={visit} account={account} />
        </>
      )}
      {isOwner(visit) && ready && (
        <Section title={words.testTitle}>
          <p>{words.testHelp(address)}</p>
          <div class="actions">
            <PostButton action="/settings/mail/test" label={words.test} />
            <ButtonLink href="/outbox">{words.seeOutbox}</ButtonLink>
          </div>
        </Section>
      )}
    </SettingsPage>
  );
}

const again = (visit: Visit, refusals: readonly Refusal[]): Promise<Markup> => MailPage({ visit, refusals });

/** The mail server of the business, and a test of it. */
export const mailServerDoors: readonly Door[] = [
  door({
    method: 'GET',
    path: '/settings/mail',
    name: 'mailServer',
    summary: 'The mail server through which quotes, letters and invoices leave; null until there is one.',
    access: 'account',
    query: z.object({ saved: z.string().optional(), tested: z.string().optional() }),
    answer: z.object({
      readiness: z.enum(['ready', 'sample', 'notConfigured', 'passwordLost']),
      server: mailAccountSchema.nullable(),
    }),
    handle: async (visit) => {
      const readiness = await mailReadiness(visit.context);
      const server = (await readMailAccount(visit.context)) ?? null;
      const { saved, tested } = visit.query;
      return show({ readiness, server }, () =>
        MailPage({ visit, saved: saved !== undefined, tested: tested !== undefined }),
      );
    },
  }),
  door({
    method: 'POST',
    path: '/settings/mail',
    name: 'configureMail',
    summary: 'States or changes the mail server; an empty password keeps the one known.',
    access: 'owner',
    body: mailChangeSchema,
    answer: mailAccountSchema,
    handle: async ({ context, body }) => {
      const configured = await configureMail(context, body);
      return configured.ok ? goTo('/settings/mail?saved', configured.value) : refuse(configured.refusals);
    },
    again,
  }),
  door({
    method: 'POST',
    path: '/settings/mail/test',
    name: 'testMail',
    summary: 'Sends a test message to the account that asks, and answers with what the server said.',
    access: 'owner',
    answer: mailSchema,
    handle: async ({ context, account }) => {
      const sent = await sendTest(context, account?.email ?? '');
      return sent.ok ? goTo('/settings/mail?tested', sent.value) : refuse(sent.refusals);
    },
    again,
  }),
];
