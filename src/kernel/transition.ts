import { done, type Refusal, type Result, refused } from './refusal.js';

/**
 * One line of a lifecycle: from a state, an event leads to another when every guard lets it.
 * A guard answers undefined to let it pass, or the refusal that tells why not.
 */
export interface Transition<State extends string, Event extends string, Facts> {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
  readonly guards: readonly ((facts: Facts) => Refusal | undefined)[];
}

/**
 * Follows a lifecycle table.
 * @returns the new state, or every unmet guard; `transition.forbidden` when the table has no such line.
 */
export function follow<State extends string, Event extends string, Facts>(
  table: readonly Transition<State, Event, Facts>[],
  from: State,
  event: Event,
  facts: Facts,
): Result<State> {
  const line = table.find((candidate) => candidate.from === from && candidate.event === event);
  if (!line) return refused({ code: 'transition.forbidden', values: { from, event } });
  const unmet = line.guards.map((guard) => guard(facts)).filter((refusal) => refusal !== undefined);
  return unmet.length === 0 ? done(line.to) : refused(...unmet);
}
