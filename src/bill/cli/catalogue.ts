import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { en as linesEn } from '#kernel/lines/words.en.js';
import { fr as linesFr } from '#kernel/lines/words.fr.js';
import type { Refusal } from '#kernel/refusal.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import { TRADES, type Trade } from '#meet/facts/trades.js';
import { searchable } from '#meet/rules.js';
import { type Cli, counted } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { addItems, listItems, setArchived } from '../actions/catalogue.js';
import { ownLanguage } from '../actions/catalogue-business.js';
import { addStarters } from '../actions/catalogue-starters.js';
import { type CatalogueItem, newItemSchema, newItemsSchema } from '../facts/catalogue.js';
import { en } from '../words/catalogue.en.js';
import { fr } from '../words/catalogue.fr.js';

const WORDS: RefusalWords = {
  catalogue: { fr: fr.refusals, en: en.refusals },
  lines: { fr: linesFr.refusals, en: linesEn.refusals },
};

function complain(cli: Cli, refusals: readonly Refusal[], code: 1 | 2 = 1): void {
  for (const refusal of refusals) {
    const where = refusal.field ? `${refusal.field}: ` : '';
    const known = refusal.code.split('.')[0] ?? '';
    const says =
      known in WORDS ? sentenceOf(WORDS, refusal, 'en') : 'this value is missing or not of the expected form';
    cli.complain(`entente: ${where}${says}`);
  }
  cli.exitWith(code);
}

const lineOf = ({ id, title, price, unit, vatCategory, vatRate, complimentary }: CatalogueItem): string => {
  const offered = complimentary ? '  offered' : '';
  return `${id}  ${title.padEnd(44)} ${price.padStart(10)} / ${unit.padEnd(6)} ${vatCategory} ${vatRate}${offered}`;
};

function print(cli: Cli, items: readonly CatalogueItem[], json: boolean): void {
  if (json) cli.print(JSON.stringify(items));
  else for (const item of items) cli.print(lineOf(item));
}

/** The item that a person names: its id, or its whole title. */
async function itemNamed(context: Context, named: string, archived: boolean): Promise<CatalogueItem | undefined> {
  const items = await listItems(context, { archived });
  return items.find(({ id, title }) => id === named || searchable(title) === searchable(named));
}

/** What a file holds, as JSON; wrong use when it holds none. */
function readJson(command: Command, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return command.error(`error: ${path}: ${error instanceof Error ? error.message : 'cannot be read'}`, {
      exitCode: 2,
    });
  }
}

function listCommand(catalogue: Command, cli: Cli): void {
  catalogue
    .command('list')
    .description('list what you sell, then what you usually offer')
    .option('--search <text>', 'only items whose title or description holds these words')
    .option('--archived', 'items taken off the catalogue')
    .option('--json', 'print them as JSON')
    .action(async ({ search, archived, json }: { search?: string; archived?: true; json?: true }) => {
      print(cli, await listItems(await cli.context(), { search, archived }), json === true);
    });
}

function addCommand(catalogue: Command, cli: Cli): void {
  const add = catalogue
    .command('add')
    .description('add an item, or a list of them, from a JSON file: all or none')
    .requiredOption('--from <file>', 'JSON: {"title", "price", "unit", "vatRate", "content": {"included": []…}…}')
    .option('--json', 'print what was added as JSON');
  add.action(async ({ from, json }: { from: string; json?: true }) => {
    const read = readJson(add, from);
    const given = Array.isArray(read) ? newItemsSchema.safeParse(read) : newItemSchema.safeParse(read);
    if (!given.success) return complain(cli, refusalsOf(given.error));
    const { data } = given;
    const added = await addItems(await cli.context(), Array.isArray(data) ? data : [data]);
    if (!added.ok) return complain(cli, added.refusals);
    print(cli, added.value, json === true);
  });
}

function archiveCommands(catalogue: Command, cli: Cli): void {
  const verbs = [
    ['archive', 'take an item off the catalogue; documents that bear it do not change', true],
    ['restore', 'put an item back in the catalogue', false],
  ] as const;
  for (const [verb, says, archived] of verbs)
    catalogue
      .command(verb)
      .argument('<item>', 'its id or its whole title')
      .description(says)
      .option('--json', 'print the item as JSON')
      .action(async (named: string, { json }: { json?: true }) => {
        const context = await cli.context();
        const found = (await itemNamed(context, named, !archived)) ?? (await itemNamed(context, named, archived));
        if (!found) return complain(cli, [{ code: 'catalogue.unknownItem', field: named }]);
        const done = await setArchived(context, found.id, archived);
        if (!done.ok) return complain(cli, done.refusals);
        print(cli, [done.value], json === true);
      });
}

function startersCommand(catalogue: Command, cli: Cli): void {
  const starters = catalogue
    .command('starters')
    .argument('<trade>', TRADES.join(', '))
    .description('add the detailed services and usual kindnesses of a trade; none is added twice')
    .option('--language <language>', 'language of the items: fr, en (default: that of the business)')
    .option('--json', 'print what was added as JSON');
  starters.action(async (named: string, { language, json }: { language?: string; json?: true }) => {
    const trade: Trade | undefined = TRADES.find((each) => each === named);
    if (!trade) return starters.error(`error: the trade is one of ${TRADES.join(', ')}`, { exitCode: 2 });
    const known: Language | undefined = LANGUAGES.find((each) => each === language);
    if (language !== undefined && !known) return starters.error('error: --language is fr or en', { exitCode: 2 });
    const context = await cli.context();
    const added = await addStarters(context, trade, known ?? (await ownLanguage(context)));
    print(cli, added, json === true);
    if (!json) cli.print(`${counted(added.length, 'item')} added`);
  });
}

/** `catalogue list|add|archive|restore|starters`. */
export function catalogueCommands(program: Command, cli: Cli): void {
  const catalogue = program
    .command('catalogue')
    .description('what you sell and what you usually offer, with its content');
  listCommand(catalogue, cli);
  addCommand(catalogue, cli);
  archiveCommands(catalogue, cli);
  startersCommand(catalogue, cli);
}
