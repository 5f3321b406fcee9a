import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';

/** `main` is what the page is for, `quiet` everything else, `decide` what asks for a decision. */
export type Tone = 'main' | 'quiet' | 'decide';

/** A button that sends the form around it. */
export function Button(props: { tone?: Tone; name?: string; value?: string; children?: Child }): Markup {
  return (
    <button type="submit" class={props.tone ?? 'main'} name={props.name} value={props.value}>
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: { href: string; tone?: Tone; children?: Child }): Markup {
  return (
    <a class={`button ${props.tone ?? 'quiet'}`} href={props.href}>
      {props.children}
    </a>
  );
}

/** A verb as a form of one button. `confirm`: a sentence asked first where the script runs. */
export function PostButton(props: {
  action: string;
  label: Child;
  tone?: Tone;
  /** What a screen reader says instead of the label, when several look alike. */
  spoken?: string;
  fields?: Readonly<Record<string, string>>;
  confirm?: string;
}): Markup {
  return (
    <form method="post" action={props.action} class="verb" data-confirm={props.confirm}>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={props.tone ?? 'quiet'} aria-label={props.spoken}>
        {props.label}
      </button>
    </form>
  );
}
