import { readFileSync, writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Refusal } from '#kernel/refusal.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { shellWords } from '#shell/web/words.js';
import { editDraft, releaseTerms } from '../actions/terms-draft.js';
import { archivedPdf, releaseNumbered } from '../actions/terms-read.js';
import { type TermsStanding, termsStanding, termsVersions, type VersionName } from '../actions/terms-standing.js';
import { AUDIENCES, type Audience, clausesSchema } from '../facts/terms.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { releaseAnswer, standingAnswer } from '../pages/terms-json.js';
import { canonicalText } from '../rules/terms.js';
import { type ClauseDifference, differenceOf, type Stretch } from '../rules/terms-difference.js';
import { termsRefusalWords, termsWords } from '../terms-words.js';

const NO_GLYPH = 'The fonts cannot print some characters of the text.';
const WORDS: RefusalWords = {
  ...termsRefusalWords,
  web: { fr: shellWords('fr').refusals, en: shellWords('en').refusals },
  paper: { fr: { noGlyph: NO_GLYPH }, en: { noGlyph: NO_GLYPH } },
};

function complain(cli: Cli, refusals: readonly Refusal[]): void {
  for (const refusal of refusals) cli.complain(`entente: ${sentenceOf(WORDS, refusal, 'en')}`);
  cli.exitWith(1);
}

const among =
  <T extends string>(known: readonly T[]) =>
  (text: string): T => {
    const found = known.find((one) => one === text);
    if (!found) throw new InvalidArgumentError(`one of ${known.join(', ')}`);
    return found;
  };

function versionOf(text: string): VersionName {
  if (text === 'draft') return 'draft';
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('a version’s number, or draft');
  return Number(text);
}

interface Options {
  readonly audience: Audience;
  readonly language: Language;
  readonly json?: true;
  readonly out?: string;
}

const withAudience = (command: Command): Command =>
  command.option('--audience <audience>', AUDIENCES.join(', '), among(AUDIENCES), 'business');

const withLanguage = (command: Command): Command =>
  command.option('--language <language>', LANGUAGES.join(', '), among(LANGUAGES), 'fr');

function lineOf({ audience, releases, changed, findings }: TermsStanding): string {
  const [last] = releases;
  const state = last ? `version ${last.number} of ${last.releasedOn}` : 'no version released';
  const draft = changed ? 'the draft differs' : 'the draft is the same';
  const toMend = findings.filter(({ severity }) => severity === 'block').length;
  return `${audience.padEnd(10)} ${state}; ${draft}${toMend > 0 ? `; ${toMend} to mend` : ''}`;
}

function listCommand(terms: Command, cli: Cli): void {
  terms
    .command('list')
    .description('list the terms of each audience: last release, draft, what to mend')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { json?: true }) => {
      const context = await cli.context();
      const all = await Promise.all(AUDIENCES.map((audience) => termsStanding(context, audience)));
      if (json) return cli.print(JSON.stringify(all.map((standing) => standingAnswer(standing, 'en'))));
      for (const standing of all) cli.print(lineOf(standing));
    });
}

/** Writes the archived PDF of a release where it is asked for; says why when the archive does not hold it. */
function writePdf(cli: Cli, context: Context, release: TermsRelease, { language, out }: Options): void {
  if (out === undefined) return;
  const bytes = archivedPdf(context, release, language);
  if (bytes) writeFileSync(out, bytes);
  else complain(cli, [{ code: 'terms.archiveBroken', values: { number: release.number } }]);
}

function showDraft(cli: Cli, standing: TermsStanding, { language, json, out }: Options, command: Command): void {
  if (out !== undefined) command.error('error: --out writes the PDF of a release: give its number', { exitCode: 2 });
  if (json) cli.print(JSON.stringify(standingAnswer(standing, 'en')));
  else cli.print(canonicalText(standing.filled, language).trimEnd());
}

function showCommand(terms: Command, cli: Cli): void {
  const command = withLanguage(
    withAudience(
      terms
        .command('show')
        .argument('[version]', 'number of a release; without it, the draft', versionOf)
        .description('show the draft or a release whole, or write the archived PDF of a release'),
    ),
  )
    .option('--out <file>', 'write the PDF of the release there')
    .option('--json', 'print it as JSON');
  command.action(async (version: VersionName | undefined, options: Options) => {
    const context = await cli.context();
    const { audience, language, json } = options;
    if (version === undefined || version === 'draft')
      return showDraft(cli, await termsStanding(context, audience), options, command);
    const release = await releaseNumbered(context.store.read, context.organisationId, audience, version);
    if (!release) return complain(cli, [{ code: 'terms.unknownRelease' }]);
    writePdf(cli, context, release, options);
    if (json) cli.print(JSON.stringify(releaseAnswer(release)));
    else if (options.out === undefined) cli.print(canonicalText(release.content, language).trimEnd());
  });
}

/** What a file holds, where it is JSON. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function editCommand(terms: Command, cli: Cli): void {
  withAudience(
    terms
      .command('edit')
      .requiredOption('--from <file>', 'JSON with the clauses in order, as `terms show --json` prints them')
      .description('replace the clauses of the draft; releases stay as they are'),
  )
    .option('--json', 'print how the terms then stand, as JSON')
    .action(async ({ audience, from, json }: Options & { readonly from: string }) => {
      const held = readJson(from) as { readonly clauses?: unknown } | undefined;
      const read = clausesSchema.safeParse(held?.clauses);
      if (!read.success) {
        for (const { code, field, values } of refusalsOf(read.error))
          cli.complain(
            `entente: ${field ?? 'clauses'}: ${sentenceOf(WORDS, { code, ...(values ? { values } : {}) }, 'en')}`,
          );
        return cli.exitWith(2);
      }
      const context = await cli.context();
      const edited = await editDraft(context, audience, read.data);
      if (!edited.ok) return complain(cli, edited.refusals);
      const standing = await termsStanding(context, audience);
      cli.print(json ? JSON.stringify(standingAnswer(standing, 'en')) : lineOf(standing));
    });
}

function releaseCommand(terms: Command, cli: Cli): void {
  withAudience(
    terms
      .command('release')
      .description('release the draft: numbered, dated, hashed, printed in both languages, never changed afterwards'),
  )
    .option('--json', 'print the release as JSON')
    .action(async ({ audience, json }: Options) => {
      const released = await releaseTerms(await cli.context(), audience);
      if (!released.ok) return complain(cli, released.refusals);
      const { number, releasedOn, texts } = released.value;
      if (json) return cli.print(JSON.stringify(releaseAnswer(released.value)));
      cli.print(`version ${number} of ${releasedOn}`);
      for (const language of LANGUAGES) cli.print(`${language} ${texts[language].sha256}`);
    });
}

const MARKS: Readonly<Record<Stretch['kind'], readonly [string, string]>> = {
  same: ['', ''],
  added: ['[+ ', ' +]'],
  removed: ['[- ', ' -]'],
};

const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1]).join('');

function printChange(cli: Cli, { state, before, after, title, text }: ClauseDifference): void {
  const { states } = termsWords('en').page.difference;
  cli.print(`${states[state]}: ${after ?? before}. ${marked(title)}`);
  if (state === 'moved') cli.print(`from place ${before} to place ${after}`);
  else cli.print(marked(text));
  cli.print('');
}

function diffCommand(terms: Command, cli: Cli): void {
  withLanguage(
    withAudience(
      terms
        .command('diff')
        .argument('[from]', 'a release; 0 for nothing (default: the last one)', versionOf)
        .argument('[to]', 'a release, or draft (default: draft)', versionOf)
        .description('tell word by word what changed from one version to another'),
    ),
  )
    .option('--json', 'print the difference as JSON')
    .action(async (from: VersionName | undefined, to: VersionName | undefined, options: Options) => {
      const { audience, language, json } = options;
      const versions = await termsVersions(await cli.context(), audience, { from, to });
      if (!versions) return complain(cli, [{ code: 'terms.unknownRelease' }]);
      const clauses = differenceOf(versions.before, versions.after, language);
      if (json) return cli.print(JSON.stringify({ audience, from: versions.from, to: versions.to, language, clauses }));
      for (const change of clauses.filter(({ state }) => state !== 'same')) printChange(cli, change);
    });
}

/** Adds `terms list`, `terms show`, `terms edit`, `terms release` and `terms diff`. */
export function termsCommands(program: Command, cli: Cli): void {
  const terms = program.command('terms').description('general terms: draft, releases and what changed');
  listCommand(terms, cli);
  showCommand(terms, cli);
  editCommand(terms, cli);
  releaseCommand(terms, cli);
  diffCommand(terms, cli);
}
