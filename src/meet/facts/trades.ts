/** Trades that have words, starters and clauses of their own. */
export const TRADES = ['web', 'design', 'writing', 'consulting', 'building', 'accounting', 'care', 'retail'] as const;
export type Trade = (typeof TRADES)[number];
