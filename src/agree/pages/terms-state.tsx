import type { Markup } from '#shell/web/door.js';
import { Notice } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { TermsStanding } from '../actions/terms-standing.js';
import type { TermsFinding } from '../rules/terms-lint.js';
import { termsWords } from '../terms-words.js';
import { DayText } from './terms-parts.js';

interface Props {
  readonly visit: Visit;
  readonly standing: TermsStanding;
}

/** What is in force, and what the draft would change. */
export function StandingText({ visit, standing }: Props): Markup {
  const { page } = termsWords(visit.language);
  const [last] = standing.releases;
  if (!last) return <p>{page.none}</p>;
  const [before, after] = page.inForce(last.number, '\n').split('\n');
  return (
    <p>
      {before}
      <DayText day={last.releasedOn} language={visit.language} />
      {after} {standing.changed ? page.draftChanges(Math.max(1, standing.changes)) : page.draftSame}
    </p>
  );
}

/** Where a finding is to be mended. */
function remedyOf({ audience }: TermsStanding, { code, field }: TermsFinding): string | undefined {
  if (code === 'terms.noMediator') return '/settings/documents#field-mediator';
  if (code === 'terms.noContact') return '/settings#field-addressLine1';
  if (code === 'terms.noName') return '/settings#field-name';
  return field === undefined ? undefined : `/settings/terms/${audience}/clauses/${field}`;
}

function FindingItem({ visit, standing, finding }: Props & { finding: TermsFinding }): Markup {
  const remedy = remedyOf(standing, finding);
  return (
    <li>
      {remedy ? <a href={remedy}>{visit.say(finding)}</a> : visit.say(finding)}
      {finding.excerpts?.map((excerpt) => (
        <q>{excerpt}</q>
      ))}
    </li>
  );
}

/** What to mend; what to read again once nothing is left to mend; nothing where there is nothing. */
export function TermsFindings({ visit, standing }: Props): Markup | null {
  const { page } = termsWords(visit.language);
  const blocking = standing.findings.filter(({ severity }) => severity === 'block');
  const shown = blocking.length > 0 ? blocking : standing.findings;
  if (shown.length === 0) return null;
  return (
    <Notice tone={blocking.length > 0 ? 'problem' : 'watch'}>
      <p>{blocking.length > 0 ? page.mustMend : page.mayMend}</p>
      <ul class="findings">
        {shown.map((finding) => (
          <FindingItem visit={visit} standing={standing} finding={finding} />
        ))}
      </ul>
    </Notice>
  );
}
