import type { Context } from '#shell/context.js';

/** A message of the pretend mailbox. */
export interface SampleMessage {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** Messages kept in all; the oldest leave first. */
const KEPT = 200;

/** One-time codes of the sample business, in the memory of this process and nowhere else. */
const unwritten = new WeakMap<Context['store'], SampleMessage[]>();

/** Messages that no table holds, oldest first. */
export function unwrittenMessages({ store }: Pick<Context, 'store'>): readonly SampleMessage[] {
  return unwritten.get(store) ?? [];
}

/** Puts a message that no table may hold in the pretend mailbox. */
export function keepUnwritten({ store }: Pick<Context, 'store'>, message: SampleMessage): void {
  unwritten.set(store, [...unwrittenMessages({ store }), message].slice(-KEPT));
}
