import type { Language } from '#kernel/words.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, formOf, Select } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { VersionName } from '../actions/terms-standing.js';
import type { Audience } from '../facts/terms.js';
import type { ClauseDifference } from '../rules/terms-difference.js';
import { termsWords } from '../terms-words.js';
import { Stretches } from './terms-parts.js';

/** What is compared. */
export interface Comparison {
  readonly audience: Audience;
  readonly from: VersionName;
  readonly to: VersionName;
  readonly language: Language;
  readonly differences: readonly ClauseDifference[];
  /** Numbers of the releases, the latest first. */
  readonly numbers: readonly number[];
}

function nameOf(version: VersionName, visit: Visit): string {
  const { difference } = termsWords(visit.language).page;
  if (version === 'draft') return difference.draft;
  return version === 0 ? difference.nothing : difference.version(version);
}

function Choice({ visit, comparison }: { visit: Visit; comparison: Comparison }): Markup {
  const { difference } = termsWords(visit.language).page;
  const { from, to, language, numbers } = comparison;
  const form = formOf(visit, [], { from, to, language });
  const names = (all: readonly VersionName[]): [string, string][] =>
    all.map((version) => [String(version), nameOf(version, visit)]);
  return (
    <form method="get" class="terms-choice">
      <Select form={form} name="from" label={difference.from} options={names([...numbers, 0])} />
      <Select form={form} name="to" label={difference.to} options={names(['draft', ...numbers])} />
      <Select
        form={form}
        name="language"
        label={difference.language}
        options={[
          ['fr', difference.languages.fr],
          ['en', difference.languages.en],
        ]}
      />
      <Button tone="quiet">{difference.compare}</Button>
    </form>
  );
}

function ClauseChange({ visit, change }: { visit: Visit; change: ClauseDifference }): Markup {
  const { difference } = termsWords(visit.language).page;
  const { state, before, after, title, text } = change;
  return (
    <section>
      <p class="terms-state">
        {difference.states[state]}
        {state === 'moved' && ` ${difference.moved(before ?? 0, after ?? 0)}`}
      </p>
      <h2>
        {after ?? before}. <Stretches stretches={title} />
      </h2>
      {state !== 'moved' && (
        <p class="terms-changes">
          <Stretches stretches={text} />
        </p>
      )}
    </section>
  );
}

/** The readable difference between two versions, word by word. */
export function DifferencePage({ visit, comparison }: { visit: Visit; comparison: Comparison }): Markup {
  const { difference, release } = termsWords(visit.language).page;
  const { audience, from, to, language, differences } = comparison;
  const changed = differences.filter(({ state }) => state !== 'same');
  const same = differences.length - changed.length;
  const title = difference.title(nameOf(from, visit), nameOf(to, visit));
  return (
    <SettingsPage visit={visit} drawer="terms" title={title} lead={difference.lead}>
      <Choice visit={visit} comparison={comparison} />
      {changed.length === 0 && <p>{difference.same}</p>}
      <div class="terms-difference" lang={language}>
        {changed.map((change) => (
          <ClauseChange visit={visit} change={change} />
        ))}
      </div>
      {changed.length > 0 && same > 0 && <p class="soft">{difference.unchanged(same)}</p>}
      <div class="actions">
        <ButtonLink href={`/settings/terms/${audience}`}>{release.back}</ButtonLink>
      </div>
    </SettingsPage>
  );
}
