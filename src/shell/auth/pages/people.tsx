import { z } from 'zod';
import type { Refusal, Result } from '#kernel/refusal.js';
import { SettingsPage } from '#shell/settings/frame.js';
import { type Answer, goTo, notFound, refuse, show, showCreated } from '#shell/web/answers.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  formOf,
  Light,
  MomentText,
  Notice,
  PostButton,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { addPerson, changeRole, resetPassword, restoreAccount, suspendAccount } from '../actions.js';
import { type AccountAnswer, accountAnswer, emailAddress, personName, ROLES } from '../facts.js';
import { accountOfId, describeAccount, listAccounts } from '../store.js';
import { authWords } from '../words.js';

const PATH = '/settings/people';

function roleOptions(visit: Visit): (readonly [string, string])[] {
  const { people } = authWords(visit.language);
  return ROLES.map((role) => [role, `${people.roles[role]} (${people.rolesHelp[role]})`]);
}

function State({ visit, account }: { visit: Visit; account: AccountAnswer }): Markup {
  const { people } = authWords(visit.language);
  return account.suspendedAt ? (
    <Light state="grey" language={visit.language} word={people.suspended} />
  ) : (
    <Light state="ok" language={visit.language} word={people.active} />
  );
}

function PeopleTable({ visit, accounts }: { visit: Visit; accounts: readonly AccountAnswer[] }): Markup {
  const { people, email } = authWords(visit.language);
  return (
    <Table
      caption={people.title}
      rows={accounts}
      columns={[
        {
          key: 'name',
          label: people.person,
          head: true,
          cell: ({ id, name }) => (
            <>
              <a href={`${PATH}/${id}`}>{name}</a>
              {id === visit.account?.id && <small> {people.you}</small>}
            </>
          ),
        },
        { key: 'email', label: email, cell: (account) => account.email },
        { key: 'role', label: people.role, cell: ({ role }) => people.roles[role] },
        { key: 'state', label: people.state, cell: (account) => <State visit={visit} account={account} /> },
      ]}
    />
  );
}

function Handover({ visit, title, password }: { visit: Visit; title: string; password: string }): Markup {
  const { people } = authWords(visit.language);
  return (
    <Notice tone="done">
      <p>
        <strong>{title}</strong> {people.handOver}
      </p>
      <code class="secret">{password}</code>
    </Notice>
  );
}

interface PeoplePageProps {
  readonly visit: Visit;
  readonly accounts: readonly AccountAnswer[];
  readonly refusals?: readonly Refusal[];
  readonly added?: { readonly name: string; readonly password: string };
}

function PeoplePage({ visit, accounts, refusals = [], added }: PeoplePageProps): Markup {
  const { people, email } = authWords(visit.language);
  const form = formOf(visit, refusals, { role: 'member' });
  return (
    <SettingsPage visit={visit} drawer="people" title={people.title} lead={people.lead}>
      {added && <Handover visit={visit} title={people.added(added.name)} password={added.password} />}
      <RefusalList form={form} />
      <PeopleTable visit={visit} accounts={accounts} />
      <Section title={people.addTitle}>
        <form method="post" action={PATH} class="sheet">
          <Field form={form} name="name" label={people.personName} autocomplete="off" required />
          <Field form={form} name="email" type="email" label={email} autocomplete="off" required />
          <Select form={form} name="role" label={people.role} options={roleOptions(visit)} />
          <Button>{people.add}</Button>
        </form>
      </Section>
    </SettingsPage>
  );
}

function PersonPage(props: { visit: Visit; account: AccountAnswer; refusals?: readonly Refusal[]; password?: string }) {
  const { visit, account, refusals = [], password } = props;
  const { people, email } = authWords(visit.language);
  const form = formOf(visit, refusals, { role: account.role });
  const path = `${PATH}/${account.id}`;
  return (
    <SettingsPage visit={visit} drawer="people" title={account.name}>
      {password && <Handover visit={visit} title={people.reset(account.name)} password={password} />}
      <RefusalList form={form} />
      <Facts
        items={[
          [email, account.email],
          [people.since, <MomentText moment={account.createdAt} language={visit.language} />],
          [people.state, <State visit={visit} account={account} />],
        ]}
      />
      <Section title={people.changeRole}>
        <form method="post" action={`${path}/role`} class="sheet">
          <Select form={form} name="role" label={people.role} options={roleOptions(visit)} />
          <Button>{people.apply}</Button>
        </form>
      </Section>
      <Section title={people.manage}>
        <div class="actions">
          <PostButton action={`${path}/password`} label={people.newPassword} />
          {account.suspendedAt ? (
            <PostButton action={`${path}/suspension/end`} label={people.restore} />
          ) : (
            <PostButton action={`${path}/suspension`} label={people.suspend} tone="decide" />
          )}
          <ButtonLink href={PATH}>{people.back}</ButtonLink>
        </div>
      </Section>
    </SettingsPage>
  );
}

const peopleDoor = door({
  method: 'GET',
  path: PATH,
  name: 'listPeople',
  summary: 'The accounts of the business.',
  access: 'ownerSelf',
  answer: z.object({ accounts: z.array(accountAnswer) }),
  handle: async (visit) => {
    const accounts = await listAccounts(visit.context);
    return show({ accounts }, () => <PeoplePage visit={visit} accounts={accounts} />);
  },
});

const addPersonDoor = door({
  method: 'POST',
  path: PATH,
  name: 'addPerson',
  summary: 'Adds an account; its initial password is answered this once.',
  access: 'ownerSelf',
  body: z.object({ name: personName, email: emailAddress, role: z.enum(ROLES) }),
  answer: z.object({ id: z.string(), password: z.string() }),
  handle: async (visit) => {
    const added = await addPerson(visit.context, visit.body);
    if (!added.ok) return refuse(added.refusals, 409);
    const accounts = await listAccounts(visit.context);
    const shown = { name: visit.body.name, password: added.value.password };
    const fresh = { ...visit, typed: {} };
    return showCreated(added.value, () => <PeoplePage visit={fresh} accounts={accounts} added={shown} />);
  },
  again: async (visit, refusals) => (
    <PeoplePage visit={visit} accounts={await listAccounts(visit.context)} refusals={refusals} />
  ),
});

const personDoor = door({
  method: 'GET',
  path: `${PATH}/:id`,
  name: 'person',
  summary: 'One account.',
  access: 'ownerSelf',
  params: oneId,
  answer: accountAnswer,
  handle: async (visit) => {
    const row = await accountOfId(visit.context, visit.params.id);
    if (!row) return notFound();
    const account = describeAccount(row);
    return show(account, () => <PersonPage visit={visit} account={account} />);
  },
});

/** The page of the account again, with what was refused; nothing when there is no such account. */
async function personAgain(visit: Visit<{ id: string }>, refusals: readonly Refusal[]): Promise<Markup | undefined> {
  const row = await accountOfId(visit.context, visit.params.id);
  return row && <PersonPage visit={visit} account={describeAccount(row)} refusals={refusals} />;
}

function afterChange(id: string, result: Result<null>): Answer<{ changed: true }> {
  if (result.ok) return goTo(`${PATH}/${id}`, { changed: true });
  return result.refusals.some(({ code }) => code === 'auth.unknownAccount') ? notFound() : refuse(result.refusals, 409);
}

const changedAnswer = z.object({ changed: z.literal(true) });

const roleDoor = door({
  method: 'POST',
  path: `${PATH}/:id/role`,
  name: 'changeRole',
  summary: 'Gives an account another role; its sessions end.',
  access: 'ownerSelf',
  params: oneId,
  body: z.object({ role: z.enum(ROLES) }),
  answer: changedAnswer,
  handle: async ({ context, params, body }) => afterChange(params.id, await changeRole(context, params.id, body.role)),
  again: personAgain,
});

const suspensionDoor = door({
  method: 'POST',
  path: `${PATH}/:id/suspension`,
  name: 'suspendAccount',
  summary: 'Suspends an account; its sessions end and its tokens stop working.',
  access: 'ownerSelf',
  params: oneId,
  answer: changedAnswer,
  handle: async ({ context, params }) => afterChange(params.id, await suspendAccount(context, params.id)),
  again: personAgain,
});

const restorationDoor = door({
  method: 'POST',
  path: `${PATH}/:id/suspension/end`,
  name: 'restoreAccount',
  summary: 'Lifts the suspension of an account.',
  access: 'ownerSelf',
  params: oneId,
  answer: changedAnswer,
  handle: async ({ context, params }) => afterChange(params.id, await restoreAccount(context, params.id)),
});

const resetDoor = door({
  method: 'POST',
  path: `${PATH}/:id/password`,
  name: 'resetPassword',
  summary: 'Gives an account a new initial password, answered this once; its sessions end.',
  access: 'ownerSelf',
  params: oneId,
  answer: z.object({ password: z.string() }),
  handle: async (visit) => {
    const row = await accountOfId(visit.context, visit.params.id);
    const reset = row && (await resetPassword(visit.context, row.id));
    if (!row || !reset?.ok) return notFound();
    const password = reset.value;
    const account = describeAccount(row);
    return show({ password }, () => <PersonPage visit={visit} account={account} password={password} />);
  },
});

/** The accounts of the business, for its owners. */
export const peopleDoors: readonly Door[] = [
  peopleDoor,
  addPersonDoor,
  personDoor,
  roleDoor,
  suspensionDoor,
  restorationDoor,
  resetDoor,
];
