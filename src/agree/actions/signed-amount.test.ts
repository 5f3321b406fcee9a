import { afterEach, expect, it } from 'vitest';
import { quotesQuery } from '#agree/facts/list.js';
import { quoteDoors } from '#agree/pages/doors.js';
import { acceptedQuote, sentQuote } from '#agree/testing/walk.js';
import { stoppedClock } from '#shell/clock.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { quoteRefusalWords } from '../words.js';
import { must } from './fixtures.js';
import { listQuotes } from './list-quotes.js';
import { quoteDetail } from './quote-detail.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const option = (key: string, title: string, price: string) => ({
  key,
  title,
  lines: [{ key: `${key}1`, title: 'Entretien', price, content: { included: ['Mises à jour'] } }],
});

onEveryEngine('what was signed of a quote with options', ({ open }) => {
  it('is the amount of the option and its name, on its page, in the list and for programs', async () => {
    const { workspace, context } = await open(stoppedClock(NOON));
    const smtp = await startSmtp(() => undefined);
    servers.push(smtp);
    await mailThrough(context, smtp.port);
    const sent = await sentQuote(context, { options: [option('a', 'Soignée', '120'), option('b', 'Complète', '480')] });
    const before = await quoteDetail(context.store.read, context.organisationId, sent.quoteId);
    expect(before?.signed).toBeNull();
    must(await acceptedQuote(context, sent, smtp.received));
    const after = await quoteDetail(context.store.read, context.organisationId, sent.quoteId);
    expect(after?.signed).toEqual({ option: 'Soignée', totalCents: 158_400 });
    const { quotes } = await listQuotes(context, quotesQuery.parse({}));
    expect(quotes[0]).toMatchObject({ total: '1584.00', totalMost: '1584.00', option: 'Soignée' });
    const visitor = await visitorOf(workspace, quoteDoors, quoteRefusalWords);
    const said = '1\u202f584,00\u00a0€ (Soignée)';
    expect((await visitor.page('/quotes')).text).toContain(said);
    expect((await visitor.page(`/quotes/${sent.quoteId}`)).text).toContain(said);
  });
});
