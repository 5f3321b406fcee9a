import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Note } from '#law/note.js';
import type { RatePeriod } from '#law/rate.js';
import type { Claim } from '../facts/claim.js';
import type { Walk } from './accrual.js';

/** What the due date gives to say: moved to a working day, not passed yet, or paid on time. */
export function dueNotes(claim: Claim, due: Day, debt: Cents): Note[] {
  const notes: Note[] = [];
  if (due !== claim.dueDay) notes.push({ key: 'dueRolled', from: claim.dueDay, to: due });
  if (claim.asOf <= due) notes.push({ key: 'notYetDue' });
  else if (debt === 0) notes.push({ key: 'paidOnTime' });
  return notes;
}

function floorNotes(walk: Walk, agreed: number): Note[] {
  const notes: Note[] = [];
  let last: RatePeriod | null = null;
  for (const { rate } of walk.segments) {
    if (rate.choice !== 'belowFloor' || rate.period === last || !rate.period || !rate.floor) continue;
    last = rate.period;
    notes.push({ key: 'belowFloor', label: last.label, agreed, floor: rate.floor.ppm, applied: rate.ppm });
  }
  return notes;
}

function agreedNotes(walk: Walk, agreed: number): Note[] {
  const usedAgreed = walk.segments.some(({ rate }) => rate.choice === 'agreed');
  switch (walk.regime.contract) {
    case 'aboveFloor':
      return floorNotes(walk, agreed);
    case 'agreed':
      return agreed === 0 ? [{ key: 'agreedZero' }] : [{ key: 'agreedForeign', agreed }];
    case 'ifLower':
      return [{ key: usedAgreed ? 'agreedLower' : 'agreedNotClaimed', agreed }];
    case 'ifHigher':
      return usedAgreed ? [] : [{ key: 'agreedNotReducing' }];
    case 'ignored':
      return [{ key: 'agreedIgnored', agreed }];
  }
}

function rateNotes(walk: Walk, rates: readonly RatePeriod[]): Note[] {
  const notes: Note[] = [];
  const labels = (wanted: (row: RatePeriod) => boolean): string =>
    rates
      .filter(wanted)
      .map((row) => row.label)
      .join(', ');
  const { knownThrough } = walk;
  if (knownThrough !== null) {
    const key = walk.regime.fixing === 'atStart' ? 'frozenRateUnknown' : 'ratesEnd';
    notes.push({ key, through: knownThrough });
  }
  if (walk.provisional) notes.push({ key: 'provisionalAllocation' });
  if (rates.some((row) => row.status === 'memory'))
    notes.push({ key: 'rateUnverified', labels: labels((row) => row.status === 'memory') });
  if (rates.some((row) => row.status === 'derived'))
    notes.push({ key: 'rateDerived', labels: labels((row) => row.status === 'derived') });
  if (rates.some((row) => row.indicative))
    notes.push({ key: 'indicative', labels: labels((row) => row.indicative === true) });
  return notes;
}

/** Everything else that a result must say about itself. */
export function notesOf(walk: Walk, claim: Claim, rates: readonly RatePeriod[]): Note[] {
  const { regime } = walk;
  const notes: Note[] = [];
  if (regime.start === 'formalNotice' && claim.formalNotice === null) notes.push({ key: 'noFormalNotice' });
  if (regime.start === 'dueDate' && claim.formalNotice !== null) notes.push({ key: 'noticeIrrelevant' });
  if (regime.start !== 'dueDate' && claim.formalNotice !== null && claim.formalNotice >= claim.asOf)
    notes.push({ key: 'noticeLater' });
  if (claim.agreedPpm !== null) notes.push(...agreedNotes(walk, claim.agreedPpm));
  notes.push(...walk.notes, ...rateNotes(walk, rates));
  const later = claim.events.reduce((count, event) => (event.day > claim.asOf ? count + 1 : count), 0);
  if (later > 0) notes.push({ key: 'laterEvents', count: later });
  if (walk.account.credit > 0) notes.push({ key: 'credit' });
  for (const key of regime.caveats) notes.push({ key });
  return notes;
}
