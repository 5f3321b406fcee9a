import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';

/** Makes the content key of a fact; identical facts of one file are told apart by their rank among themselves. */
export type KeyMaker = (kind: KeyKind, client: string, day: Day, number: string, amount: Cents) => string;

type KeyKind =
  | 'invoice'
  | 'creditNote'
  | 'writeOff'
  | 'payment'
  | 'stated'
  | 'undated'
  | 'refund'
  | 'otherDebit'
  | `opening ${string}`
  | `openingCredit ${string}`;

/**
 * A maker of content keys for one file. A key rests on what the fact says (kind, client, day, number, amount) and never
 * on entry numbers or places in the file, which change from one export to the next.
 */
export function keyMaker(): KeyMaker {
  const ranks = new Map<string, number>();
  return (kind, client, day, number, amount) => {
    const base = `${kind}|${plain(client)}|${formatDay(day)}|${plain(number)}|${amount}`;
    const rank = (ranks.get(base) ?? 0) + 1;
    ranks.set(base, rank);
    return rank === 1 ? base : `${base}|${rank}`;
  };
}

const plain = (text: string): string => text.replaceAll('|', '¦');

const headOf = (key: string): readonly string[] => key.slice(0, Math.max(0, key.indexOf('|'))).split(' ');

/** What kind of fact a key stands for. */
export function kindOf(key: string): string {
  return headOf(key)[0] ?? '';
}

/** The day of the opening balance that a key names, if it is one. */
export function openingOf(key: string): Day | undefined {
  const [, day] = headOf(key);
  return day === undefined ? undefined : parseDay(day);
}

/** The document number that a key names; empty where the file gave none. */
export function numberIn(key: string): string {
  return key.split('|')[3] ?? '';
}
