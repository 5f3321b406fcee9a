import type { SmtpServer } from '#shell/testing/smtp.js';

/** A code stands alone on its line. */
const CODE = /^\s*([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\s*$/m;
const PATIENCE_MS = 15_000;

/** The text of a mail as its reader sees it. */
export function textOfMail(data: string): string {
  const joined = data.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What the last mail that holds it says; waits for that mail. */
async function foundIn({ received }: SmtpServer, pattern: RegExp, from: number): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    for (const { data } of received.slice(from).reverse()) {
      const match = pattern.exec(textOfMail(data));
      if (match) return match[1] ?? match[0];
    }
    if (Date.now() > end) throw new Error(`no mail holds ${pattern}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The code in a mail received after the first so many. */
export const codeAfter = (smtp: SmtpServer, count: number): Promise<string> => foundIn(smtp, CODE, count);

/** The path of a link (`c` for a quote, `d` for a delivery) in a mail received after the first so many. */
export const linkAfter = (smtp: SmtpServer, kind: 'c' | 'd', count: number): Promise<string> =>
  foundIn(smtp, new RegExp(`/${kind}/[\\w-]{43}`), count);
