import { z } from 'zod';
import type { OutboxRow } from '#shell/database/schema.js';

export type MailKind = OutboxRow['kind'];
export type MailState = OutboxRow['state'];

export const MAIL_STATES = [
  'pending',
  'sending',
  'sent',
  'uncertain',
  'failed',
  'cancelled',
] as const satisfies readonly MailState[];

/** A file that leaves with a mail: an archived one, by its hash. */
export interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A mail to leave through the outbox. */
export interface Mail {
  /** Chain of the journal on which it is told: the client's, or the organisation's own. */
  readonly chain: string;
  readonly clientId: string | null;
  readonly kind: MailKind;
  /** The quote version, delivery, acceptance, letter or invoice that it carries. */
  readonly subjectId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** An address that is a secret: `LINK_MARK` stands for it in the text, and it is kept sealed. */
  readonly link?: string | undefined;
}

/** What stands in a stored text for the secret address that it leaves with. */
export const LINK_MARK = '{link}';

const bodySchema = z.object({
  text: z.string(),
  /** Sealed with the key of the data folder. */
  link: z.string().optional(),
  attachments: z.array(z.object({ name: z.string(), sha256: z.string(), mediaType: z.string() })).readonly(),
});
export type MailBody = z.output<typeof bodySchema>;

/** The text and the attachments of a stored mail; undefined for one that was written nowhere. */
export function bodyOf({ body }: Pick<OutboxRow, 'body'>): MailBody | undefined {
  return body === null ? undefined : bodySchema.parse(JSON.parse(body));
}
