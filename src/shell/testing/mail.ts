import { configureMail } from '#shell/mail/configure.js';
import type { Context } from '../context.js';

/** Gives a business a mail server on this machine (`smtp.ts`). */
export async function mailThrough(context: Context, port: number): Promise<void> {
  const configured = await configureMail(context, {
    host: '127.0.0.1',
    port,
    security: 'none',
    username: null,
    fromName: 'Claire Brume',
    fromAddress: 'claire@brume.example',
  });
  if (!configured.ok) throw new Error('the mail server was refused');
}
