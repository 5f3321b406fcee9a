import { acceptQuote, type Signing } from '#agree/actions/accept.js';
import { askSigningCode } from '#agree/actions/accept-code.js';
import { type OpenedQuote, openQuoteLink } from '#agree/actions/accept-open.js';
import { chooseOption, openTerms, readWarning } from '#agree/actions/accept-steps.js';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { furnishBusiness, furnishClient, must, siteRequest } from '#agree/actions/fixtures.js';
import { sendQuote } from '#agree/actions/send.js';
import type { Context } from '#shell/context.js';
import { changeDocuments } from '#shell/settings/documents/actions.js';

export const HELENE = 'helene@lemoine.example';
export const ORIGIN = 'https://entente.example.fr';

export interface SentQuote {
  readonly quoteId: string;
  readonly clientId: string;
  readonly versionId: string;
  readonly linkId: string;
  readonly token: string;
  readonly shown: string;
}

/** What a link shows; a test that has none is wrong. */
export async function openedOf(context: Context, token: string): Promise<OpenedQuote> {
  const opening = await openQuoteLink(context, context.store.read, token);
  if (opening.kind !== 'open') throw new Error(`the link is ${opening.kind}`);
  return opening.opened;
}

/** Terms for consumers name a mediator. */
async function nameMediator(context: Context): Promise<void> {
  must(await changeDocuments(context, { mediator: 'CM2C, 14 rue Saint-Jean, 75017 Paris, cm2c.net' }));
}

/** A quote of the site, sent to Hélène by a business whose mails leave. */
export async function sentQuote(
  context: Context,
  change: Readonly<Record<string, unknown>> = {},
  by: 'mail' | 'hand' = 'mail',
  kind: 'business' | 'consumer' | 'public' = 'business',
): Promise<SentQuote> {
  await furnishBusiness(context);
  if (kind === 'consumer') await nameMediator(context);
  const clientId = await furnishClient(context, kind);
  const quote = must(await draftQuote(context, clientId, siteRequest(change)));
  const sent = must(await sendQuote(context, quote.id, { email: HELENE, origin: ORIGIN, by }));
  const token = (sent.link ?? '').slice(`${ORIGIN}/c/`.length);
  const { version, shown } = await openedOf(context, token);
  return { quoteId: quote.id, clientId, versionId: version.id, linkId: sent.linkId, token, shown };
}

/** Takes every step before the signature. */
export async function walkToSignature(context: Context, { token, shown }: SentQuote): Promise<void> {
  const { document } = await openedOf(context, token);
  const { options, warnings } = document.content;
  if (options[0]) must(await chooseOption(context, token, options[0].key, shown));
  for (const index of warnings.keys()) must(await readWarning(context, token, index + 1, shown));
  if (document.terms) must(await openTerms(context, token, shown));
}

/** The code stands alone on its line; a Message-ID may look like one. */
const CODE = /^ {4}([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\s*$/m;

/** The code in a mail as it crossed the network. */
export function codeIn(mail: string | undefined): string {
  const code = CODE.exec(mail ?? '')?.[1];
  if (!code) throw new Error('the mail holds no code');
  return code;
}

/** Asks for a code and reads it where the client would. */
export async function codeFor(
  context: Context,
  { token, shown }: SentQuote,
  received: readonly { readonly data: string }[],
): Promise<string> {
  must(await askSigningCode(context, token, shown));
  return codeIn(received.at(-1)?.data);
}

export const signingOf = (
  { shown }: Pick<SentQuote, 'shown'>,
  code: string,
  change: Partial<Signing> = {},
): Signing => ({
  shown,
  name: 'Hélène Lemoine',
  capacity: 'gérante',
  signature: { typed: 'Hélène Lemoine' },
  code,
  network: { address: '203.0.113.0/24', agent: 'Safari, iOS' },
  ...change,
});

/** The whole walk, to the signed quote. */
export async function acceptedQuote(
  context: Context,
  sent: SentQuote,
  received: readonly { readonly data: string }[],
): Promise<Awaited<ReturnType<typeof acceptQuote>>> {
  await walkToSignature(context, sent);
  return acceptQuote(context, sent.token, signingOf(sent, await codeFor(context, sent, received)));
}
