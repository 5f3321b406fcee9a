import type { Child } from 'hono/jsx';
import { civilOf, type Day, formatDay } from '#kernel/day.js';
import { type Language, sayMoney, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { shellWords } from '#shell/web/words.js';

export type LightState = 'grey' | 'ok' | 'watch' | 'problem';

/** A shape for each state, so that colour is never the only sign: ring, disc, triangle, square. */
const SHAPES: Readonly<Record<LightState, string>> = {
  grey: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zm0 1.6a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
  ok: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z',
  watch: 'M7 1.6 13 12.2H1z',
  problem: 'M2.2 2.2h9.6v9.6H2.2z',
};

/** A light: shape, word and colour. Grey says that there are not enough records yet, never that all is well. */
export function Light(props: { state: LightState; language: Language; word?: Child }): Markup {
  return (
    <span class={`light ${props.state}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={SHAPES[props.state]} />
      </svg>
      {props.word ?? shellWords(props.language).lights[props.state]}
    </span>
  );
}

/** An amount, in cents, as a person reads it. */
export function Money(props: { cents: number; currency: string; language: Language }): Markup {
  return <span class="money">{sayMoney(props.cents, props.currency, props.language)}</span>;
}

/** A day; `assumed` marks one that the records do not state. */
export function DateText(props: { day: Day; language: Language; assumed?: boolean }): Markup {
  const text = sayShortDate(civilOf(props.day), props.language);
  return (
    <span class="date">
      <time datetime={formatDay(props.day)}>{text}</time>
      {props.assumed && <small class="assumed"> {shellWords(props.language).assumed}</small>}
    </span>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment where the program runs: `12 mars 2026 à 14:05`. */
export function sayMoment(moment: string, language: Language): string {
  const local = new Date(moment);
  const date = { year: local.getFullYear(), month: local.getMonth() + 1, day: local.getDate() };
  const time = `${two(local.getHours())}:${two(local.getMinutes())}`;
  return `${sayShortDate(date, language)}${language === 'fr' ? ' à ' : ' at '}${time}`;
}

/** A moment as a person reads it. */
export function MomentText(props: { moment: string; language: Language }): Markup {
  return (
    <time class="date" datetime={props.moment}>
      {sayMoment(props.moment, props.language)}
    </time>
  );
}
