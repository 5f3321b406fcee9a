import type { Work } from '#journal/write.js';
import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { Attachment } from '#shell/mail/facts.js';
import { queueMail } from '#shell/mail/queue.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import { acceptWords } from '../accept-words.js';
import { renounceUntil } from '../rules/withdrawal.js';
import type { Accepting, KeptAcceptance } from './accept-keep.js';
import type { QuoteDetail, QuoteVersion } from './quote-detail.js';

const PDF = 'application/pdf';

const dayOfMoment = (moment: string): Day => civilDay(Date.parse(moment));

/** A day (`YYYY-MM-DD`) in words. */
export function sayDayText(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(civilOf(day), language);
}

/** The business's own address and language; no address, no mail. */
export async function ownMailbox(context: Context, work: Work) {
  const { email, language } = await work.db
    .selectFrom('organisation')
    .select(['email', 'language'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
  return { email, language };
}

function attachmentsOf({ document, version }: Accepting, receipt: KeptAcceptance['receipt']): Attachment[] {
  const { terms, content, number } = document;
  const termsName = content.language === 'fr' ? 'conditions-generales' : 'general-terms';
  return [
    { name: receipt.name, sha256: receipt.sha256, mediaType: PDF },
    { name: `${number}-v${version.version}.pdf`, sha256: version.sha256 ?? '', mediaType: PDF },
    ...(terms ? [{ name: `${termsName}-${terms.number}.pdf`, sha256: terms.fileSha256, mediaType: PDF }] : []),
  ];
}

/** Mails the receipt, with what was signed, to the client and to the business: each keeps the same hashes. */
export async function mailReceipts(
  context: Context,
  work: Work,
  accepting: Accepting,
  kept: KeptAcceptance,
  clientEmail: string | null,
): Promise<void> {
  const { document, evidence, quote, signedAt: at } = accepting;
  const { number, version, content, seller, buyer } = document;
  const attachments = attachmentsOf(accepting, kept.receipt);
  const about = {
    chain: quote.clientId,
    clientId: quote.clientId,
    kind: 'receipt',
    subjectId: kept.id,
    attachments,
  } as const;
  if (clientEmail !== null) {
    const { receipt } = acceptWords(content.language).mail;
    const last = renounceUntil(
      document,
      { outcome: 'accepted', channel: evidence.channel, created_at: work.at },
      dayOfMoment,
    );
    const until = last && sayDayText(last, content.language);
    const text = receipt.toClient({ number, version, seller: seller.name, at, hash: kept.evidenceSha256, until });
    await queueMail(context, work, { ...about, recipient: clientEmail, subject: receipt.subject(number), text });
  }
  const own = await ownMailbox(context, work);
  if (own.email === null) return;
  const { receipt } = acceptWords(own.language).mail;
  const facts = { number, version, client: buyer.name, signer: evidence.signer ?? '', at, hash: kept.evidenceSha256 };
  const subject = receipt.toSellerSubject(number, buyer.name);
  await queueMail(context, work, { ...about, recipient: own.email, subject, text: receipt.toSeller(facts) });
}

/** Tells the business of a refusal or of a change asked for, in the client's own words. */
export async function mailAnswer(
  context: Context,
  work: Work,
  answer: { readonly kind: 'declined' | 'changeAsked'; readonly words: string; readonly subjectId: string },
  about: { readonly quote: QuoteDetail; readonly version: QuoteVersion },
): Promise<void> {
  const own = await ownMailbox(context, work);
  if (own.email === null) return;
  const { quote, version } = about;
  const client = version.document?.buyer.name ?? '';
  const said = acceptWords(own.language).mail[answer.kind];
  const at = sayMoment(work.at, own.language);
  await queueMail(context, work, {
    chain: quote.clientId,
    clientId: quote.clientId,
    kind: 'receipt',
    subjectId: answer.subjectId,
    recipient: own.email,
    subject: said.subject(quote.number, client),
    text: said.text({ number: quote.number, version: version.version, client, words: answer.words, at }),
    attachments: [],
  });
}
