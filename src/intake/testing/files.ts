import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileKind, FileReading, ReadingOptions } from '../facts.js';
import { readFileBytes } from '../read.js';

const SHARED = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

/** A file of the real data that lies beside the project, or undefined where it does not. */
export function sharedFile(path: string): string | undefined {
  const full = join(SHARED, path);
  return existsSync(full) ? full : undefined;
}

export const FEC_TITLES =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/**
 * A FEC from lines such as `VE 1 20250103 411000 C1 F001 120,00 - AA`: journal, entry, date, account, auxiliary (`-` for
 * none), document, debit, credit, lettering.
 */
export function fecOf(lines: string): string {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [
        journal = '',
        entry = '',
        date = '',
        account = '',
        auxiliary = '-',
        reference = '-',
        debit = '-',
        credit = '-',
        letter = '',
      ] = line.trim().split(/\s+/);
      const or = (value: string, otherwise: string): string => (value === '-' ? otherwise : value);
      const aux = or(auxiliary, '');
      return [
        journal,
        JOURNALS[journal] ?? 'DIVERS',
        entry,
        date,
        account,
        LABELS[account.slice(0, 3)] ?? 'COMPTE',
        aux,
        aux === '' ? '' : `Client ${aux}`,
        or(reference, ''),
        date,
        'libellé',
        or(debit, '0,00'),
        or(credit, '0,00'),
        letter,
        '',
        date,
        '',
        '',
      ].join('\t');
    });
  return `${FEC_TITLES}\r\n${rows.join('\r\n')}\r\n`;
}

const JOURNALS: Readonly<Record<string, string>> = {
  VE: 'VENTES',
  BQ: 'BANQUE',
  AN: 'A NOUVEAUX',
  OD: 'OPERATIONS DIVERSES',
};
const LABELS: Readonly<Record<string, string>> = {
  '411': 'Clients',
  '512': 'Banque',
  '706': 'Prestations',
  '445': 'TVA',
};

export const OPTIONS: ReadingOptions = { mapping: {}, keepDuplicates: false, termDays: 30, currency: 'EUR' };

export function readText(kind: FileKind, text: string, options: Partial<ReadingOptions> = {}): FileReading {
  return readFileBytes(kind, new TextEncoder().encode(text), { ...OPTIONS, ...options });
}

export function readPath(kind: FileKind, path: string, options: Partial<ReadingOptions> = {}): FileReading {
  return readFileBytes(kind, readFileSync(path), { ...OPTIONS, ...options });
}

let folder: string | undefined;
let files = 0;

/** Writes a file for a test and answers its path; removed when the process ends. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'entente-intake-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  files += 1;
  const own = join(folder, String(files));
  mkdirSync(own);
  const path = join(own, name);
  writeFileSync(path, content);
  return path;
}
