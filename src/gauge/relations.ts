import type { Day } from '#kernel/day.js';
import { parsePercent } from '#law/rate.js';
import { COUNTRIES } from '#law/regime.js';
import { type GoverningLaw, lawOf } from '#meet/rules.js';
import type { Context } from '#shell/context.js';
import type { Store } from '#shell/database/open.js';
import type { Override } from './facts/override.js';
import { type Portfolio, portfolioOf } from './facts/portfolio.js';
import { type AccrualTerms, type AccruedDebt, accruedBy, type ClientLaw } from './rules/accrued.js';
import { habitsOf } from './rules/habits.js';
import { type Standing, standingOf } from './rules/standing.js';
import type { TermsBySign } from './signals/list.js';
import type { Terms } from './signals/signal.js';
import { readNotices, readSettlements } from './store/events.js';
import {
  type Business,
  type ClientLine,
  type Ledger,
  readBusiness,
  readClients,
  readLedger,
  revisionOf,
} from './store/ledger.js';
import { readOverrides } from './store/overrides.js';

/** One client and how it stands. */
export interface Relation {
  readonly client: ClientLine;
  /** Whose law governs the contracts with it. */
  readonly law: GoverningLaw;
  readonly standing: Standing;
  /** Everything that is not paid in full, balances brought forward included, with its penalties; oldest due date first. */
  readonly debts: readonly AccruedDebt[];
  /** Whether some of its due dates follow from a term that the user stated. */
  readonly datedByTerm: boolean;
}

/** Every client of a business on a day, as of one revision of its records. */
export interface Relations {
  readonly revision: string;
  readonly today: Day;
  /** The business's own currency. */
  readonly currency: string;
  readonly portfolio: Portfolio;
  /** In the order of names. */
  readonly relations: readonly Relation[];
  readonly byClient: ReadonlyMap<string, Relation>;
  readonly overrides: readonly Override[];
}

/** Terms of a client's lights: its own threshold before the general one, its exclusions and mutes. */
function termsOf(
  overrides: readonly Override[],
  clientId: string,
  today: Day,
  excluded: ReadonlySet<string>,
): TermsBySign {
  const terms: { -readonly [Term in keyof Terms]: Terms[Term] } = {
    today,
    threshold: null,
    excluded,
    mutedUntil: null,
  };
  for (const override of overrides) {
    if (override.signal !== 'S5') continue;
    if (override.kind === 'threshold' && override.clientId === null) terms.threshold ??= override.threshold;
    if (override.clientId !== clientId) continue;
    if (override.kind === 'threshold') terms.threshold = override.threshold;
    if (override.kind === 'mute') terms.mutedUntil = override.until;
  }
  return { S5: terms };
}

function excludedBy(overrides: readonly Override[]): ReadonlySet<string> {
  return new Set(overrides.flatMap(({ kind, invoiceId }) => (kind === 'exclude' && invoiceId ? [invoiceId] : [])));
}

/** A client without any invoice yet. */
const NOBODY = -1;

/** What the law needs to know of a client. */
function clientLaw(client: ClientLine, business: Business): ClientLaw {
  const { country } = lawOf(client, business);
  // A rate agreed with the business's terms binds professionals only.
  const agreed = client.kind === 'business' ? (client.contract_rate ?? business.contract_rate) : null;
  return {
    country: COUNTRIES.find((known) => known === country),
    debtor: client.kind,
    agreedPpm: agreed === null ? null : (parsePercent(agreed) ?? null),
    allocation: business.allocation,
  };
}

/** What the law needs for the penalties of every client: who they are, what was agreed, what was paid. */
async function accrualTerms(
  context: Context,
  business: Business,
  clients: readonly ClientLine[],
  open: Ledger['open'],
  today: Day,
): Promise<AccrualTerms> {
  const partly = open.filter(({ partlySettled }) => partlySettled).map(({ id }) => id);
  const settlements = await readSettlements(context, partly);
  const notices = await readNotices(context);
  const laws = new Map(clients.map((client) => [client.id, clientLaw(client, business)]));
  return {
    today,
    settlementsOf: ({ id }) => settlements.get(id) ?? [],
    noticeOf: (id) => notices.get(id) ?? null,
    lawOf: (id) => {
      const law = laws.get(id);
      if (!law) throw new Error(`a debt of a client that does not exist: ${id}`);
      return law;
    },
  };
}

async function build(context: Context, revision: string, today: Day): Promise<Relations> {
  const business = await readBusiness(context);
  const clients = await readClients(context);
  const { invoices, open, datedByTerm } = await readLedger(context, clients, business);
  const overrides = await readOverrides(context);
  const debts = accruedBy(open, await accrualTerms(context, business, clients, open, today));
  const portfolio = portfolioOf(invoices);
  const excluded = excludedBy(overrides);
  const habits = habitsOf(portfolio, today, excluded);
  const index = new Map(portfolio.clientIds.map((id, i) => [id, i]));
  const relations = clients.map((client): Relation => {
    const terms = termsOf(overrides, client.id, today, excluded);
    const standing = standingOf(portfolio, index.get(client.id) ?? NOBODY, habits, terms);
    return {
      client,
      law: lawOf(client, business),
      standing,
      debts: debts.get(client.id) ?? [],
      datedByTerm: datedByTerm.has(client.id),
    };
  });
  const byClient = new Map(relations.map((relation) => [relation.client.id, relation]));
  return { revision, today, currency: business.currency, portfolio, relations, byClient, overrides };
}

interface Cached {
  readonly revision: string;
  readonly today: Day;
  readonly relations: Promise<Relations>;
}

/** The latest state of each organisation's relations, per open database; gone when it is closed. */
const cache = new WeakMap<Store, Map<string, Cached>>();

/**
 * Every client's standing, computed once for each revision of the records and each day, then kept in memory:
 * a page costs one look at the head of the journal.
 */
export async function relationsOf(context: Context): Promise<Relations> {
  const today = context.clock.today();
  const revision = await revisionOf(context);
  const kept = cache.get(context.store) ?? new Map<string, Cached>();
  cache.set(context.store, kept);
  const known = kept.get(context.organisationId);
  if (known && known.revision === revision && known.today === today) return known.relations;
  const relations = build(context, revision, today);
  kept.set(context.organisationId, { revision, today, relations });
  relations.catch(() => kept.delete(context.organisationId));
  return relations;
}
