import type { Command } from 'commander';
import type { Refusal } from '#kernel/refusal.js';
import type { Cli } from '#shell/cli.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { clientNamed } from '../actions/clients.js';
import { changeProfile, onOneLine } from '../actions/profile.js';
import { profileChangeSchema } from '../facts/profile.js';
import { en } from '../words.en.js';
import { fr } from '../words.fr.js';

const WORDS: RefusalWords = {
  meet: { fr: fr.refusals, en: en.refusals },
};

/** An option for each field; those of the delivery address go together and replace it whole. */
const OPTIONS = {
  language: ['documentLanguage', 'language of its documents: fr, en, both; empty: its own'],
  phone: ['phone', 'phone'],
  siret: ['siret', 'SIRET, fourteen digits'],
  reference: ['buyerReference', 'reference that it asks to read on its invoices'],
  electronic: ['electronicAddress', 'address for electronic invoices'],
  'delivery-address': ['line1', 'where goods or services go, when it differs'],
  'delivery-address2': ['line2', 'the same, second line'],
  'delivery-postcode': ['postcode', 'the same, postcode'],
  'delivery-city': ['city', 'the same, city'],
  'delivery-country': ['country', 'the same, ISO 3166: FR, BE…'],
} as const;

type Given = Readonly<Record<string, string | true | undefined>>;

/** Commander's name of an option: `delivery-city` becomes `deliveryCity`. */
const property = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function statedBy(given: Given): Record<string, unknown> {
  const stated: Record<string, unknown> = {};
  const delivery: Record<string, unknown> = {};
  for (const [name, [field]] of Object.entries(OPTIONS)) {
    const value = given[property(name)];
    if (value !== undefined) (name.startsWith('delivery') ? delivery : stated)[field] = value;
  }
  return Object.keys(delivery).length > 0 ? { ...stated, delivery } : stated;
}

function complain(cli: Cli, refusals: readonly Refusal[], code: 1 | 2): void {
  for (const refusal of refusals) {
    const where = refusal.field ? `${refusal.field}: ` : '';
    const known = (refusal.code.split('.')[0] ?? '') in WORDS;
    const says = known ? sentenceOf(WORDS, refusal, 'en') : 'this value does not have the expected form';
    cli.complain(`entente: ${where}${says}`);
  }
  cli.exitWith(code);
}

/** `client documents`: what documents say of a client, shown or changed. */
export function profileCommand(client: Command, cli: Cli): void {
  const command = client
    .command('documents')
    .argument('<client>', 'its code, its id or its whole name')
    .description('show or change what documents say of a client; an empty value clears: --siret ""');
  for (const [name, [, says]] of Object.entries(OPTIONS)) command.option(`--${name} <text>`, says);
  command.option('--json', 'print it as JSON').action(async (named: string, given: Given) => {
    const change = profileChangeSchema.safeParse(statedBy(given));
    if (!change.success) return complain(cli, refusalsOf(change.error), 2);
    const context = await cli.context();
    const found = await clientNamed(context, named);
    if (!found.ok) return complain(cli, found.refusals, 1);
    const changed = await changeProfile(context, found.value.id, change.data);
    if (!changed.ok) return complain(cli, changed.refusals, 1);
    const profile = changed.value;
    if (given['json']) return cli.print(JSON.stringify(profile));
    const said = { ...profile, delivery: onOneLine(profile.delivery) };
    for (const [field, value] of Object.entries(said)) if (value !== null) cli.print(`${field.padEnd(18)} ${value}`);
  });
}
