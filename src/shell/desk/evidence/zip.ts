import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { formatDay } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import { buyerOf, sellerOf } from '#meet/actions/parties.js';
import type { LetterDocument } from '#paper/facts.js';
import { printableDocument } from '#paper/printable.js';
import { type Context, momentOf } from '#shell/context.js';
import type { ArchivedFileRow, JournalEntryRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import { dossierPaper } from './paper.js';
import { type RelationFile, readRelation } from './relation.js';
import { sayDay } from './say.js';
import { readChain, readFiles, readSeals, sealedQuote } from './store.js';
import { evidenceWords } from './words.js';

/** Version of the archive, described in `docs/dossier.md`. */
const DOSSIER_FORMAT = 1;

const VERIFIER = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'shell', 'desk', 'evidence', 'verify.py');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const jsonLines = (rows: readonly object[]): Uint8Array =>
  encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** A document joined: its name in the archive, unique, and its bytes. */
interface Joined {
  readonly name: string;
  readonly sha256: string;
  readonly created_at: string;
  readonly bytes: Uint8Array;
}

const harmless = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120);

/** Files of the archive in the order of their making, numbered so that no two share a name. */
function joinedFrom(context: Context, files: readonly ArchivedFileRow[]): readonly Joined[] {
  const digits = String(files.length).length;
  return files.flatMap(({ name, sha256, created_at }, index) => {
    const bytes = context.files.get(sha256);
    const number = String(index + 1).padStart(Math.max(2, digits), '0');
    return bytes ? [{ name: `${number}-${harmless(name)}`, sha256, created_at, bytes }] : [];
  });
}

/** An entry of the organisation's chain without what it tells: enough to compute its hash again. */
function bare({ payload: _payload, salt: _salt, ...sealed }: JournalEntryRow): object {
  return sealed;
}

interface Parts {
  readonly file: RelationFile;
  readonly document: LetterDocument;
  readonly joined: readonly Joined[];
  readonly chain: readonly JournalEntryRow[];
  readonly seals: readonly JournalEntryRow[];
}

async function partsOf(context: Context, clientId: string, wanted: Language | undefined): Promise<Parts | undefined> {
  const file = await readRelation(context, clientId);
  const { read } = context.store;
  const own = context.organisationId;
  const [seller, buyer] = [await sellerOf(read, own), await buyerOf(read, own, clientId)];
  if (!file || !buyer) return undefined;
  const language = wanted ?? file.dossier.records.client.language;
  const terms = file.rows.versions.flatMap((version) => sealedQuote(version)?.terms?.fileSha256 ?? []);
  const joined = joinedFrom(context, await readFiles(context, clientId, [...new Set(terms)]));
  const chain = await readChain(context, clientId);
  const told = dossierPaper(file, {
    language,
    seller,
    buyer,
    logo: seller.logo === null ? undefined : context.files.get(seller.logo),
    today: context.clock.today(),
    documents: joined,
    head: chain.at(-1),
  });
  const document = printableDocument(told);
  return { file, document, joined, chain, seals: await readSeals(context, clientId) };
}

function manifestOf(context: Context, { joined, chain }: Parts, pdf: Uint8Array): object {
  const head = chain.at(-1);
  return {
    format: DOSSIER_FORMAT,
    madeAt: momentOf(context.clock),
    chain: head?.chain ?? null,
    head: head ? { seq: head.seq, hash: head.hash } : null,
    files: Object.fromEntries([
      ['dossier.pdf', sha256Of(pdf)],
      ...joined.map(({ name, sha256 }) => [`documents/${name}`, sha256] as const),
    ]),
  };
}

/** The dossier of a relation, ready to be handed over. */
export interface DossierArchive {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pdf: Uint8Array;
  /** Documents joined and entries of the chain. */
  readonly documents: number;
  readonly entries: number;
}

/**
 * The dossier of a relation as a ZIP: the account with its evidence, the original documents, the chain of facts, and what
 * is needed to check it without Entente (Python, nothing installed). Nothing of any other client is in it.
 * @param wanted language of the account; that of the client's documents where none is asked for
 * @returns undefined when this organisation has no such client
 */
export async function dossierArchive(
  context: Context,
  clientId: string,
  wanted?: Language,
): Promise<DossierArchive | undefined> {
  const parts = await partsOf(context, clientId, wanted);
  if (!parts) return undefined;
  const { language } = parts.document;
  const { renderLetter } = await import('#paper/pdf/render.js');
  const pdf = await renderLetter(parts.document);
  const words = evidenceWords(language);
  const { client, organisation } = parts.file.dossier.records;
  const today = context.clock.today();
  const readme = words.readme(client.name, organisation.name, sayDay(today, language));
  const stored = { level: 0 } as const;
  const tree: Zippable = {
    [language === 'fr' ? 'LISEZ-MOI.txt' : 'README.txt']: encode(readme),
    'dossier.pdf': [pdf, stored],
    'manifest.json': encode(`${JSON.stringify(manifestOf(context, parts, pdf), null, 2)}\n`),
    'journal.jsonl': jsonLines(parts.chain),
    'seals.jsonl': jsonLines(parts.seals.map(bare)),
    'verify.py': readFileSync(VERIFIER),
    ...Object.fromEntries(parts.joined.map(({ name, bytes }) => [`documents/${name}`, [bytes, stored] as const])),
  };
  const bytes = zipSync(tree as Zippable, { mtime: context.clock.now(), level: 6 });
  const name = `dossier-${harmless(client.name).replace(/\s+/g, '-')}-${formatDay(today)}.zip`;
  return { name, bytes, pdf, documents: parts.joined.length, entries: parts.chain.length };
}
