import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import type { MailState } from '../facts.js';

/**
 * What may happen to a mail: the sender takes it (`claim`); the server takes charge of it (`accept`), puts it off
 * (`defer`) or refuses it (`refuse`); nobody knows (`lose`); a person says that it arrived, sends it again or gives it up.
 */
export type MailEvent = 'claim' | 'accept' | 'defer' | 'refuse' | 'lose' | 'arrived' | 'resend' | 'cancel';

interface Standing {
  /** Whether its text is stored: that of a one-time code is not. */
  readonly written: boolean;
}

const written = ({ written }: Standing): Refusal | undefined => (written ? undefined : { code: 'mail.unwritten' });

/** The life of a mail. Nothing leads back from `sent`, and nothing but a person from `uncertain` to another try. */
export const MAIL_LIFE: readonly Transition<MailState, MailEvent, Standing>[] = [
  { from: 'pending', event: 'claim', to: 'sending', guards: [] },
  { from: 'pending', event: 'cancel', to: 'cancelled', guards: [] },
  { from: 'sending', event: 'accept', to: 'sent', guards: [] },
  { from: 'sending', event: 'defer', to: 'pending', guards: [written] },
  { from: 'sending', event: 'refuse', to: 'failed', guards: [] },
  { from: 'sending', event: 'lose', to: 'uncertain', guards: [] },
  // A dialogue that another process had given up for lost, and whose answer came after all.
  { from: 'uncertain', event: 'accept', to: 'sent', guards: [] },
  { from: 'uncertain', event: 'arrived', to: 'sent', guards: [] },
  { from: 'uncertain', event: 'resend', to: 'pending', guards: [written] },
  { from: 'uncertain', event: 'cancel', to: 'cancelled', guards: [] },
  { from: 'failed', event: 'arrived', to: 'sent', guards: [] },
  { from: 'failed', event: 'resend', to: 'pending', guards: [written] },
  { from: 'failed', event: 'cancel', to: 'cancelled', guards: [] },
];
