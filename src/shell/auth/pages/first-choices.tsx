import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';
import { Heading } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { authWords } from '../words.js';

/** The first minute: three ways to begin, while there is nothing yet. `children`: one more way, under them. */
export function FirstChoices({ visit, children }: { visit: Visit; children?: Child }): Markup {
  const { welcome } = authWords(visit.language);
  return (
    <>
      <Heading title={welcome.title} lead={welcome.lead} />
      <ul class="choices">
        <li>
          <a href="/imports">
            <strong>{welcome.records}</strong>
            <span>{welcome.recordsHelp}</span>
          </a>
        </li>
        <li>
          <div class="choice">
            <strong>{welcome.sample}</strong>
            <span>{welcome.sampleHelp}</span> <code class="command">npm start -- --demo</code>
          </div>
        </li>
        <li>
          <a href="/settings">
            <strong>{welcome.nothing}</strong>
            <span>{welcome.nothingHelp}</span>
          </a>
        </li>
      </ul>
      {children && <p class="after">{children}</p>}
    </>
  );
}
