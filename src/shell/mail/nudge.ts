import type { Context } from '#shell/context.js';

/** The senders of this process, by the store that they work on. */
const senders = new WeakMap<Context['store'], () => void>();

/** Tells how the sender of a store is woken. */
export function onNudge({ store }: Pick<Context, 'store'>, wake: () => void): void {
  senders.set(store, wake);
}

/** Wakes the sender, if this process has one: something changed that may let mails leave. */
export function nudgeSender({ store }: Pick<Context, 'store'>): void {
  senders.get(store)?.();
}
