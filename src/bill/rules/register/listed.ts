import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { type Entry, openCents, stateOf } from './entry.js';

/** A line of the register as programs receive it; amounts as decimal strings. */
export const listedJson = (entry: Entry, clientName: string, today: number) => ({
  id: entry.id,
  kind: entry.kind,
  number: entry.number,
  client: entry.clientId,
  clientName,
  label: entry.label,
  issuedOn: formatDay(entry.issued),
  dueOn: entry.due === null ? null : formatDay(entry.due),
  dueAssumed: entry.dueAssumed,
  currency: entry.currency,
  total: formatCents(entry.totalCents),
  open: formatCents(openCents(entry)),
  state: stateOf(entry, today),
  own: entry.own,
});
