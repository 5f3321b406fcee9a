import { raw } from 'hono/html';
import type { Labelled } from '../facts.js';

/** What must not be cut at the end of a line: an account number, a number with hyphens. */
const WHOLE = /(\b[A-Z]{2}\d{2}(?: [A-Z0-9]{1,4}){3,8}\b|[^\s(]*[A-Z0-9]-\d[^\s,;:.)]*)/;

/** A text whose account and invoice numbers stay whole on a narrow screen. */
export function unbroken(text: string) {
  return text.split(WHOLE).map((part, i) => (i % 2 === 1 ? <span class="paper-whole">{part}</span> : part));
}

/** Lines one under the other. */
export function lines(texts: readonly string[]) {
  return texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line, i) => (i > 0 ? [raw('<br>'), ...unbroken(line)] : unbroken(line)));
}

/** Labels and their values. */
export function Facts({
  facts,
  class: name,
}: {
  facts: readonly (Labelled & { readonly strong?: boolean })[];
  class?: string;
}) {
  return (
    <dl class={name}>
      {facts.map(({ label, value, strong }) => (
        <>
          <dt>{lines([label])}</dt>
          <dd>{strong ? <strong>{value}</strong> : unbroken(value)}</dd>
        </>
      ))}
    </dl>
  );
}
