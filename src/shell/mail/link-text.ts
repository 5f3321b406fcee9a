import type { Context } from '#shell/context.js';
import { LINK_MARK, type MailBody } from './facts.js';
import { unseal } from './secret.js';

export const LINK_PURPOSE = 'mail link';

/** The text of a mail with its secret address in place; undefined when the key that sealed it is not here any more. */
export function textWithLink(context: Pick<Context, 'files'>, { text, link }: MailBody): string | undefined {
  if (link === undefined) return text;
  const opened = unseal(context, LINK_PURPOSE, link);
  return opened === undefined ? undefined : text.replaceAll(LINK_MARK, () => opened);
}
