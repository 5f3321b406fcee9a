import type { Id } from '#kernel/id.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { AccountRow } from '#shell/database/schema.js';
import type { Assets } from './assets.js';

/** The account that visits, as pages may show it. */
export interface Visitor {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRow['role'];
  /** The browser session it came with; null when it came with an API token. */
  readonly sessionId: Id | null;
}

/** What was typed in a form, as typed, by field name: shown again when it is refused. Files are not kept. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** How the request came. */
interface Arrival {
  /** The visitor's network address. */
  readonly address: string;
  /** Over TLS, as far as this server or the proxy that it trusts knows. */
  readonly secure: boolean;
  /** What the browser calls itself; empty when it does not say. */
  readonly agent: string;
  /** Where this site is found, as links written to others name it: `https://entente.example.fr`. */
  readonly origin: string;
  /** Session cookie that came with it, if any. */
  readonly session: string | undefined;
}

/** One request, as a handler sees it: who asks, in which language, for what. */
export interface Visit<P = unknown, Q = unknown, B = unknown> {
  /** What actions take; its actor is `account:<id>`, or `visitor` without an account. */
  readonly context: Context;
  readonly account: Visitor | null;
  readonly language: Language;
  /** The address as asked, with its query: `/relations?sort=name`. */
  readonly path: string;
  /** The same without the query. */
  readonly place: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly typed: Typed;
  readonly arrival: Arrival;
  readonly assets: Assets;
  /** Whether the records are those of the sample business. */
  readonly sample: boolean;
  /** The sentence of a refusal in the visitor's language. */
  readonly say: (refusal: Refusal) => string;
}

type Asking = Pick<Visit, 'account'>;

/** Whether this visitor may change records: accountants only read. Pages show no verb to whoever may not use it. */
export function mayWrite({ account }: Asking): boolean {
  return account !== null && account.role !== 'accountant';
}

/** Whether this visitor owns the business. */
export function isOwner({ account }: Asking): boolean {
  return account?.role === 'owner';
}
