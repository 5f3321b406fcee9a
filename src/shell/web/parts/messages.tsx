import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import { type Form, fieldId } from './fields.js';

/** One message: something was done, is to be watched, is wrong, or is only good to know. */
export function Notice(props: { tone?: 'done' | 'watch' | 'problem' | 'note'; children?: Child }): Markup {
  const tone = props.tone ?? 'note';
  return (
    <div class={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}

/** Stands where a form would, for a visitor who may only read. */
export function ReadOnly({ visit }: { visit: Visit }): Markup {
  return <Notice>{visit.say({ code: 'web.readOnly' })}</Notice>;
}

/** Everything that stands in the way, each point with a link to its field. Nothing when nothing was refused. */
export function RefusalList({ form }: { form: Form }): Markup | null {
  const { visit, refusals } = form;
  if (refusals.length === 0) return null;
  return (
    <div class="notice problem" role="alert" tabindex={-1} data-focus>
      <p>{shellWords(visit.language).refused(refusals.length)}</p>
      <ul>
        {refusals.map((refusal) => (
          <li>
            {refusal.field ? <a href={`#${fieldId(refusal.field)}`}>{visit.say(refusal)}</a> : visit.say(refusal)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing here yet: says so kindly, and what would fill it. */
export function Empty(props: { title: Child; children?: Child }): Markup {
  return (
    <div class="empty">
      <p>{props.title}</p>
      {props.children}
    </div>
  );
}

/** How far a long piece of work has come; without `max` it is only said that it goes on. */
export function Progress(props: { label: string; value?: number; max?: number }): Markup {
  return (
    <p class="progress">
      <label>
        {props.label}
        <progress value={props.value} max={props.max}></progress>
      </label>
    </p>
  );
}
