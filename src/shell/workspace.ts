import type { Kysely } from 'kysely';
import { write } from '#journal/write.js';
import type { Language } from '#kernel/words.js';
import { type Clock, systemClock } from './clock.js';
import type { Config } from './config.js';
import { type Context, idSource, momentOf } from './context.js';
import { openPostgresStore, openSqliteStore, type Store } from './database/open.js';
import type { Database, OrganisationRow } from './database/schema.js';
import { type FileArchive, openFileArchive } from './files.js';

/** An open data folder: its database, its archive and the organisation that it holds. */
export interface Workspace {
  readonly config: Config;
  readonly store: Store;
  readonly files: FileArchive;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly organisationId: string;
  /** A context for someone who acts. */
  readonly as: (who: Actor) => Context;
  readonly close: () => Promise<void>;
}

export interface Actor {
  readonly actor: string;
  readonly accountId: string | null;
  readonly language: Language;
}

/** The person at the command line, who owns the data folder. */
export const COMMAND_LINE: Actor = { actor: 'command line', accountId: null, language: 'fr' };

/** Name of a business until its own is written in the settings. */
export const DEFAULT_BUSINESS_NAME = 'Mon entreprise';

/** An organisation with defaults, completed later in the browser. */
export function defaultOrganisation(id: string, at: string): OrganisationRow {
  return {
    id,
    organisation_id: id,
    name: DEFAULT_BUSINESS_NAME,
    legal_form: null,
    sole_trader: 0,
    siren: null,
    registration: null,
    vat_number: null,
    vat_exempt: 0,
    address_line1: null,
    address_line2: null,
    postcode: null,
    city: null,
    country: 'FR',
    email: null,
    phone: null,
    iban: null,
    bic: null,
    language: 'fr',
    currency: 'EUR',
    term_days: 30,
    term_stated_at: null,
    contract_rate: null,
    allocation: 'interest-first',
    sample: 0,
    created_at: at,
  };
}

const firstOrganisation = async (db: Kysely<Database>): Promise<string | undefined> =>
  (await db.selectFrom('organisation').select('id').orderBy('created_at').orderBy('id').executeTakeFirst())?.id;

/** The organisation of the data folder; made by whoever comes first, once, when several open it at the same time. */
async function ensureOrganisation(base: Omit<Context, 'organisationId'>): Promise<string> {
  const known = await firstOrganisation(base.store.read);
  if (known) return known;
  const id = base.newId();
  return write({ ...base, organisationId: id }, async (work) => {
    await base.store.lockOrganisation(work.db, 'first organisation');
    const made = await firstOrganisation(work.db);
    if (made) return made;
    work.record({ chain: id, kind: 'organisation.created', payload: {} });
    await work.insert(id, 'organisation', [defaultOrganisation(id, momentOf(base.clock))]);
    return id;
  });
}

/**
 * Opens a data folder, made ready when it is empty.
 * @throws NewerSchema when a newer version wrote it
 */
export async function openWorkspace(config: Config, clock: Clock = systemClock): Promise<Workspace> {
  const store = config.databaseUrl
    ? await openPostgresStore(config.databaseUrl)
    : await openSqliteStore(config.dataFolder, clock.now());
  const files = openFileArchive(config.dataFolder);
  const newId = idSource(clock);
  const base = { store, clock, files, newId, ...COMMAND_LINE, actor: 'system' };
  const organisationId = await ensureOrganisation(base);
  return {
    config,
    store,
    files,
    clock,
    newId,
    organisationId,
    as: (who) => ({ store, clock, files, newId, organisationId, ...who }),
    close: () => store.close(),
  };
}
