import type { Page } from 'playwright-core';
import type { SmtpServer } from '#shell/testing/smtp.js';
import { acted, asked } from './asking.js';
import { codeAfter, linkAfter } from './mails.js';

const HELENE = 'helene@lemoine.example';
const SIGNER = { name: 'Hélène Lemoine', capacity: 'gérante', typed: 'Hélène Lemoine' };

/** A day so many days from today, as programs send it. */
export function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Addresses of everything that an agreement leaves, from a draft to a denial. */
export interface Places {
  readonly client: string;
  readonly draft: string;
  readonly sent: string;
  readonly accepted: string;
  /** Where the client reads the quote that waits, the one that he accepted, the delivery that waits and the accepted one. */
  readonly toSign: string;
  readonly signed: string;
  readonly toReceive: string;
  readonly received: string;
  readonly delivery: string;
  readonly billDraft: string;
  readonly invoice: string;
  readonly letter: string;
  readonly commitment: string;
  readonly time: string;
}

const line = (key: string, title: string, price: string) => ({
  key,
  title,
  price,
  listPrice: String(Number(price) * 2),
  content: {
    included: ['Maquette de la page d’accueil', 'Mise en ligne'],
    excluded: ['Rédaction des textes'],
    deliverables: ['Site en ligne à votre adresse'],
    rounds: 2,
  },
});

const content = () => ({
  title: 'Site vitrine de la boulangerie',
  introduction: 'Vous ouvrez une seconde boutique et souhaitez que l’on vous trouve.',
  lines: [],
  options: [
    {
      key: 'small',
      title: 'L’essentiel',
      description: 'Cinq pages',
      lines: [line('five', 'Site de cinq pages', '600')],
    },
    {
      key: 'large',
      title: 'Le complet',
      description: 'Douze pages',
      lines: [line('twelve', 'Site de douze pages', '1400')],
    },
  ],
  concession: { reason: 'Budget très limité pour un lancement', counterpart: 'Un témoignage signé' },
  warnings: [
    { key: 'w1', text: 'À ce prix, le site restera un peu éloigné des canons du genre.' },
    { key: 'w2', text: 'Ni animation, ni espace client.' },
  ],
  duties: [
    { key: 'd1', party: 'theirs', text: 'Remettre les textes et le logo', due: dayIn(10) },
    { key: 'd2', party: 'ours', text: 'Présenter la maquette', due: dayIn(15) },
  ],
  startsOn: dayIn(1),
  endsOn: dayIn(40),
});

/** A business that is complete, on a page where its owner is signed in. */
async function furnish(page: Page, smtp: SmtpServer): Promise<string> {
  await asked(page, '/settings', {
    name: 'Atelier Brume',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    addressLine1: '4 quai de la Fosse',
    postcode: '44000',
    city: 'Nantes',
    email: 'claire@brume.example',
    iban: 'FR76 3000 6000 0112 3456 7890 189',
  });
  const from = { fromName: 'Atelier Brume', fromAddress: 'claire@brume.example' };
  await asked(page, '/settings/mail', { host: '127.0.0.1', port: smtp.port, security: 'none', ...from });
  const bakery = { name: 'Boulangerie Lemoine', kind: 'business', siren: '552100554', email: HELENE };
  const address = { addressLine1: '3 rue du Four', postcode: '35000', city: 'Rennes' };
  return (await asked(page, '/clients', { ...bakery, ...address })).id;
}

async function sendQuote(
  page: Page,
  smtp: SmtpServer,
  client: string,
): Promise<{ readonly id: string; readonly path: string }> {
  const { id } = await asked(page, `/clients/${client}/quotes`, content());
  const before = smtp.received.length;
  await asked(page, `/quotes/${id}/send`, { email: HELENE });
  return { id, path: await linkAfter(smtp, 'c', before) };
}

async function signed(origin: string, path: string, smtp: SmtpServer): Promise<void> {
  await acted(origin, path, 'option', { option: 'small' });
  for (const number of [1, 2]) await acted(origin, path, `warnings/${number}`);
  await acted(origin, path, 'terms');
  const before = smtp.received.length;
  await acted(origin, path, 'code');
  await acted(origin, path, 'accept', { ...SIGNER, code: await codeAfter(smtp, before) });
}

async function sendDelivery(
  page: Page,
  smtp: SmtpServer,
  quoteId: string,
): Promise<{ readonly id: string; readonly path: string }> {
  const { id } = await asked(page, '/deliveries', { quoteId });
  const before = smtp.received.length;
  await asked(page, `/deliveries/${id}/send`, { email: HELENE });
  return { id, path: await linkAfter(smtp, 'd', before) };
}

async function declared(origin: string, path: string, smtp: SmtpServer): Promise<void> {
  const before = smtp.received.length;
  await acted(origin, path, 'code');
  await acted(origin, path, 'answer', {
    outcome: 'withReservations',
    received: ['d1'],
    reservations: [{ text: 'Le logo de l’en-tête est flou.', deadline: dayIn(12) }],
    satisfaction: 5,
    ownWords: 'Nous sommes agréablement surpris.',
    mayQuote: true,
    name: SIGNER.name,
    capacity: SIGNER.capacity,
    code: await codeAfter(smtp, before),
  });
}

/** Lives an agreement from a draft to a denial, on a page where the owner is signed in, and keeps one of each state. */
export async function live(page: Page, smtp: SmtpServer): Promise<Places> {
  const { origin } = new URL(page.url());
  const client = await furnish(page, smtp);
  const draft = await asked(page, `/clients/${client}/quotes`, content());
  const sent = await sendQuote(page, smtp, client);
  const accepted = await sendQuote(page, smtp, client);
  await signed(origin, accepted.path, smtp);
  const waiting = await sendDelivery(page, smtp, accepted.id);
  const delivered = await sendDelivery(page, smtp, accepted.id);
  await declared(origin, delivered.path, smtp);
  const spent = { clientId: client, description: 'Retouche des photographies', duration: '1h30', rate: '60' };
  const entry = await asked(page, '/time/entries', spent);
  const deposit = await asked(page, `/quotes/${accepted.id}/invoices`, { kind: 'deposit', percent: '30' });
  const invoice = await asked(page, `/invoices/drafts/${deposit.id}/issue`, {});
  const balance = await asked(page, `/quotes/${accepted.id}/invoices`, { kind: 'balance' });
  const words = { type: 'dispute', verbatim: 'Je n’ai jamais été satisfaite.', witness: 'Jeanne Morel' };
  await asked(page, `/clients/${client}/incidents`, words);
  const letter = await asked(page, `/clients/${client}/factual-letters`, { kind: 'warnings' });
  const { commitments } = await asked(page, `/clients/${client}/commitments`);
  return {
    client: `/clients/${client}`,
    draft: `/quotes/${draft.id}`,
    sent: `/quotes/${sent.id}`,
    accepted: `/quotes/${accepted.id}`,
    toSign: sent.path,
    signed: accepted.path,
    toReceive: waiting.path,
    received: delivered.path,
    delivery: `/deliveries/${delivered.id}`,
    billDraft: `/invoices/drafts/${balance.id}`,
    invoice: `/invoices/${invoice.id}`,
    letter: `/letters/${letter.id}`,
    commitment: `/commitments/${commitments[0].id}`,
    time: `/time/entries/${entry.id}`,
  };
}
