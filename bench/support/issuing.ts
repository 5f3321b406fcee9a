import { mkdtempSync, rmSync } from 'node:fs';
import { type Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addClient } from '#meet/actions/clients.js';
import { createOwner } from '#shell/auth/actions.js';
import { NO_PASSWORD } from '#shell/auth/passwords.js';
import { openSession } from '#shell/auth/sessions.js';
import { changeBusiness } from '#shell/settings/actions.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';

/** A business that may invoice, with so many clients; a cookie that opens it. */
export interface Shop {
  readonly data: string;
  readonly cookie: string;
  readonly clients: readonly string[];
  readonly remove: () => void;
}

/** Makes a business ready to invoice in a folder of its own. */
export async function openShop(clients: number): Promise<Shop> {
  const data = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const workspace = await openWorkspace({ dataFolder: data, databaseUrl: undefined, host: '127.0.0.1', port: 0 });
  const context = workspace.as(COMMAND_LINE);
  await changeBusiness(context, {
    name: 'Claire Brume',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    addressLine1: '12 rue des Lices',
    postcode: '35000',
    city: 'Rennes',
    iban: 'FR7630006000011234567890189',
  });
  const ids: string[] = [];
  for (let i = 0; i < clients; i++) {
    const added = await addClient(context, {
      name: `Société ${i} SARL`,
      kind: 'business',
      siren: '552100554',
      addressLine1: '3 rue du Four',
      postcode: '35400',
      city: 'Saint-Malo',
    });
    if (!added.ok) throw new Error(JSON.stringify(added.refusals));
    ids.push(added.value.id);
  }
  const owner = await createOwner(context, { name: 'Claire Brume', email: 'claire@example.org' }, NO_PASSWORD);
  if (!owner.ok) throw new Error('the owner could not be created');
  const cookie = `entente=${await openSession(context, owner.value)}`;
  await workspace.close();
  return { data, cookie, clients: ids, remove: () => rmSync(data, { recursive: true, force: true }) };
}

/** An invoice of four lines with their content, one of them offered. */
export const invoiceBody = (client: string): string =>
  JSON.stringify({
    client,
    issue: true,
    content: {
      title: 'Site vitrine',
      termDays: 30,
      lines: [
        {
          key: 'a',
          title: 'Site vitrine de cinq pages',
          price: '1200',
          content: { included: ['Maquette', 'Mise en ligne'], excluded: ['Textes'], deliverables: ['Le site'] },
        },
        {
          key: 'b',
          title: 'Photographies',
          description: 'Douze vues',
          quantity: '4',
          unit: 'hour',
          price: '65',
          vatRate: '10',
        },
        { key: 'c', title: 'Hébergement, un an', price: '96.50', quantity: '1' },
        { key: 'd', title: 'Retouche du logo', price: '400', discount: { percent: '100' } },
      ],
    },
  });

/** Sends JSON and reads the answer. */
export function postJson(
  url: string,
  agent: Agent,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
