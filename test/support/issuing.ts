import { type Agent, request } from 'node:http';
import { write } from '#journal/write.js';
import { addClient } from '#meet/actions/clients.js';
import { createOwner } from '#shell/auth/actions.js';
import { NO_PASSWORD } from '#shell/auth/passwords.js';
import { newSecret, secretHash } from '#shell/auth/secrets.js';
import { changeBusiness } from '#shell/settings/actions.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';

/** A business that may invoice: a token for its interface, and its clients. */
export interface Books {
  readonly token: string;
  readonly clients: readonly string[];
}

/** Makes a business ready to invoice four clients in a folder. */
export async function openBooks(dataFolder: string): Promise<Books> {
  const workspace = await openWorkspace({ dataFolder, databaseUrl: undefined, host: '127.0.0.1', port: 0 });
  const context = workspace.as(COMMAND_LINE);
  await changeBusiness(context, {
    name: 'Claire Brume',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    addressLine1: '12 rue des Lices',
    postcode: '35000',
    city: 'Rennes',
  });
  const clients: string[] = [];
  for (const name of ['Boulangerie Lemoine', 'Atelier Orlune', 'Cabinet Thorel', 'Moselune SARL']) {
    const added = await addClient(context, { name, kind: 'business', city: 'Rennes' });
    if (!added.ok) throw new Error(JSON.stringify(added.refusals));
    clients.push(added.value.id);
  }
  const owner = await createOwner(context, { name: 'Claire Brume', email: 'claire@example.org' }, NO_PASSWORD);
  if (!owner.ok) throw new Error('the owner could not be created');
  const token = newSecret();
  const own = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain: own, kind: 'token.created', payload: {} });
    const row = { id: context.newId(), organisation_id: own, account_id: owner.value, name: 'test' };
    await work.insert(own, 'api_token', [
      { ...row, token_hash: secretHash(token), created_at: work.at, revoked_at: null },
    ]);
  });
  await workspace.close();
  return { token, clients };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const bodyFor = (client: string): string =>
  JSON.stringify({
    client,
    issue: true,
    content: {
      title: 'Site vitrine',
      termDays: 30,
      lines: [
        { key: 'a', title: 'Site vitrine de cinq pages', price: '1200', content: { included: ['Maquette'] } },
        { key: 'b', title: 'Retouche du logo', price: '400', discount: { percent: '100' } },
      ],
    },
  });

/** Creates and issues an invoice under an idempotency key. @throws when the connection ends before the answer */
export function ask(url: string, agent: Agent, token: string, client: string, key: string): Promise<Answer> {
  const body = bodyFor(client);
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': key.padEnd(8, '-'),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/invoices`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        response.complete ? resolve({ status: response.statusCode ?? 0, text }) : reject(new Error('cut')),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
