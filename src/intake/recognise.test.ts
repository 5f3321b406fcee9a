import { expect, it } from 'vitest';
import { kindOfFile } from './recognise.js';
import { fecOf } from './testing/files.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('a FEC is told from a list of invoices by its first line', () => {
  const fec = fecOf('VE 1 20250103 411000 C1 F001 120,00 -\nVE 1 20250103 706000 - F001 - 120,00');
  expect(kindOfFile(bytes(fec))).toBe('fec');
  expect(kindOfFile(bytes(fec.replaceAll('\t', '|')))).toBe('fec');
  expect(kindOfFile(Uint8Array.from(Buffer.from(`\ufeff${fec}`, 'utf16le')))).toBe('fec');
  expect(kindOfFile(bytes('Compte;Client;Facture;Date;Débit;Crédit\n411;A;F1;03/01/2025;1;0'))).toBe('receivables');
  expect(kindOfFile(bytes(''))).toBe('receivables');
});
