import { describe, expect, it } from 'vitest';
import { composeReminder } from './compose.js';
import type { Claim, LetterDraft } from './facts.js';
import { overdue, reminderInput } from './fixtures.js';
import { computationBlocks, statementBlocks } from './tables.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function draftOf(claims: readonly Claim[], language: 'fr' | 'en' = 'fr'): LetterDraft {
  const result = composeReminder('reminder1', reminderInput({ claims, language }));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** The first row of the statement, and the notes under it. */
function statementOf(draft: LetterDraft): { readonly row: readonly string[]; readonly notes: readonly string[] } {
  const blocks = statementBlocks(draft);
  const row = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))[0] ?? [];
  return { row, notes: blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : [])) };
}

describe('the statement of a letter', () => {
  it('prints the issue and the due date of an invoice', () => {
    const { row, notes } = statementOf(draftOf([overdue('F-1', '2026-04-15', '2026-05-15', 100_000)]));
    expect(row.slice(0, 3)).toEqual(['F-1', '15/04/2026', '15/05/2026']);
    expect(notes).toEqual([]);
  });

  it('never prints an issue date that no record states', () => {
    const draft = draftOf([overdue('F-1', '2026-04-15', '2026-05-15', 100_000, { issuedAssumed: true })]);
    expect(statementOf(draft).row.slice(0, 3)).toEqual(['F-1', '–', '15/05/2026']);
    expect(plain(draft.opening.join(' '))).toContain('la facture n° F-1, échue le 15 mai 2026');
  });

  it('says under which agreed term an invoice falls due', () => {
    const agreed = overdue('F-1', '2026-04-15', '2026-05-30', 100_000, { dueTermDays: 45 });
    const one = statementOf(draftOf([agreed]));
    expect(one.row[2]).toBe('30/05/2026');
    expect(one.notes).toEqual(['Échéance à 45 jours de la date de facture, selon le délai convenu.']);
    const mixed = statementOf(draftOf([agreed, overdue('F-2', '2026-04-15', '2026-06-01', 100_000)]));
    expect(mixed.row[2]).toBe('30/05/2026*');
    expect(mixed.notes[0]).toMatch(/^\* Échéance à 45 jours/);
  });

  it('speaks of VAT only where there is some', () => {
    const claims = [overdue('F-1', '2026-04-15', '2026-05-15', 100_000)];
    const captions = (vatExempt: boolean): string =>
      JSON.stringify([
        statementBlocks({ ...draftOf(claims), vatExempt }),
        computationBlocks({ ...draftOf(claims), vatExempt }),
      ]);
    expect(captions(false)).toContain('montants TTC');
    expect(captions(false)).toContain('Base TTC');
    expect(captions(true)).not.toContain('TTC');
  });

  it('says how a payment without a date is counted', () => {
    const claims = [overdue('F-1', '2026-04-15', '2026-05-15', 100_000, { paidCents: 40_000, undatedCents: 40_000 })];
    expect(statementOf(draftOf(claims)).notes[0]).toBe(
      'Facture n° F-1 : un versement dont la date ne nous est pas connue est compté comme reçu à l’échéance.',
    );
    expect(statementOf(draftOf(claims, 'en')).notes[0]).toContain('counts as received on the due date');
  });
});
