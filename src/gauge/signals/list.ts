import { paysWhenTheyLike } from './s5.js';
import type { Records, Signal, SignalId, Terms } from './signal.js';

/** Every signal, by its number in the method. A new sign is a new file and a line here. */
const SIGNALS = { S5: paysWhenTheyLike } as const satisfies Partial<Record<SignalId, Signal>>;

type Signals = typeof SIGNALS;

/** What each signal finds in the records of one client. */
export type Lights = { readonly [Sign in keyof Signals]: ReturnType<Signals[Sign]> };

/** Terms of each signal on one day: they may be muted, and their thresholds changed, one by one. */
export type TermsBySign = { readonly [Sign in keyof Signals]: Terms };

export function lightsOf(records: Records, terms: TermsBySign): Lights {
  return { S5: SIGNALS.S5(records, terms.S5) };
}
