import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';

/** The title of a page, a sentence under it and the page's actions beside it. */
export function Heading(props: { title: Child; lead?: Child; children?: Child }): Markup {
  return (
    <div class="heading">
      <div>
        <h1>{props.title}</h1>
        {props.lead && <p class="lead">{props.lead}</p>}
      </div>
      {props.children && <div class="actions">{props.children}</div>}
    </div>
  );
}

/** A part of a page under its own title; `id` lets a link lead to it. */
export function Section(props: { title: Child; lead?: Child; id?: string; children?: Child }): Markup {
  return (
    <section id={props.id}>
      <h2>{props.title}</h2>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

/** Labels and their values. */
export function Facts({ items }: { items: readonly (readonly [label: Child, value: Child])[] }): Markup {
  return (
    <dl class="facts">
      {items.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
