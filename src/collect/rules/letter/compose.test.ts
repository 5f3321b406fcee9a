import { describe, expect, it } from 'vitest';
import { lintLetter } from '../lint/lint.js';
import { composeReminder } from './compose.js';
import { LETTER_KINDS, type LetterDraft, type LetterKind, type ReminderInput } from './facts.js';
import { day, overdue, overdueInvoices, reminderInput } from './fixtures.js';

function draft(kind: LetterKind, changes: Partial<ReminderInput> = {}): LetterDraft {
  const result = composeReminder(kind, reminderInput(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const said = ({ opening, legal, closing }: LetterDraft): string => plain([...opening, ...legal, ...closing].join('\n'));
const earlier = [
  { kind: 'reminder1', issued: day('2026-10-05') },
  { kind: 'reminder2', issued: day('2026-10-19') },
] as const;

describe('business debtor in France', () => {
  it('asks for the principal first and tells of the penalties', () => {
    const letter = draft('reminder1');
    expect(letter.ledger.askCents).toBe(500_000);
    expect(said(letter)).toContain('régler 5 000,00 € au plus tard le 9 décembre 2026');
    expect(said(letter)).toContain('Elles ne sont pas comprises dans la somme demandée ici.');
    expect(letter.penalties).toBe('told');
  });
  it('claims interest and flat sums from the second letter on', () => {
    const letter = draft('reminder2', { claims: overdueInvoices(3) });
    const { principalCents, interestCents, indemnityCents, askCents } = letter.ledger;
    expect(indemnityCents).toBe(12_000);
    expect(askCents).toBe(principalCents + interestCents + indemnityCents);
    expect(said(letter)).toContain('article L. 441-10, II du Code de commerce');
    expect(said(letter)).toContain('Chaque jour de retard en plus ajoute');
  });
  it('announces the notice and the suspension with the third', () => {
    expect(said(draft('reminder3'))).toContain('mise en demeure');
    expect(said(draft('reminder3'))).toContain('suspendre les prestations');
    expect(said(draft('reminder3', { consequences: ['paymentOrder'] }))).not.toContain('suspendre');
  });
  it('gives notice, says so, names the texts and what follows', () => {
    const letter = said(draft('formalNotice', { earlier }));
    expect(letter).toContain('nous vous mettons en demeure de nous payer');
    expect(letter).toContain('Cette lettre vaut mise en demeure de payer (articles 1231-6 et 1344 du Code civil).');
    expect(letter).toContain('Nos lettres du 5 octobre 2026 et du 19 octobre 2026');
    expect(letter).toContain('injonction de payer');
    expect(letter).toContain('nous serons en droit de résoudre le contrat qui nous lie (article 1226 du Code civil)');
  });
  it('says that a rate was agreed', () => {
    const [claim] = overdueInvoices(1);
    const claims = claim ? [{ ...claim, penalty: { ...claim.penalty, contractual: true } }] : [];
    expect(said(draft('reminder2', { claims }))).toContain('au taux convenu entre nous');
  });
});

describe('consumer', () => {
  it('is asked for the principal only, in every letter', () => {
    for (const kind of LETTER_KINDS) {
      const letter = draft(kind, { debtor: 'consumer', claims: overdueInvoices(2) });
      expect(letter.ledger.askCents).toBe(letter.ledger.principalCents);
      expect(said(letter)).not.toMatch(/40 €|pénalité|441-10|indemnité/);
    }
  });
  it('never owes a flat sum, even if one was computed', () => {
    const result = composeReminder('formalNotice', { ...reminderInput(), debtor: 'consumer' });
    expect(result.ok && result.value.ledger.indemnityCents).toBe(0);
  });
  it('learns of legal interest with the notice', () => {
    const letter = said(draft('formalNotice', { debtor: 'consumer', legalRate: '2.75', mediator: 'CM2C, Paris' }));
    expect(letter).toContain('intérêt au taux légal, soit 2,75 % par an');
    expect(letter).toContain('Aucuns frais de recouvrement');
    expect(letter).toContain('CM2C, Paris');
    expect(letter).not.toContain('suspendrons');
  });
});

describe('public buyer and debtors elsewhere', () => {
  it('quotes the public procurement code', () => {
    expect(said(draft('reminder2', { debtor: 'public' }))).toContain('L. 2192-13 et R. 2192-31');
    expect(said(draft('formalNotice', { debtor: 'public' }))).toContain('R. 541-1');
  });
  it('names the statutory basis given, not French law', () => {
    const letter = said(draft('formalNotice', { country: 'DE', basis: ['BGB § 288'], claims: overdueInvoices(2) }));
    expect(letter).toContain('BGB § 288');
    expect(letter).toContain('injonction de payer européenne');
    expect(letter).not.toMatch(/441-10|Code civil/);
    expect(said(draft('formalNotice', { country: 'CH', basis: ['CO 104'] }))).not.toContain('européenne');
  });
});

describe('what a letter may name', () => {
  const [claim] = overdueInvoices(1);
  const without = (changes: object): ReminderInput['claims'] =>
    claim ? [{ ...claim, penalty: { ...claim.penalty, indemnityCents: 0, ...changes } }] : [];
  const apart = without({ apart: { cents: 7000, currency: 'GBP' } });

  it('names no flat sum where none is counted', () => {
    for (const kind of LETTER_KINDS) {
      const swiss = said(draft(kind, { country: 'CH', currency: 'CHF', basis: ['CO 104'], claims: without({}) }));
      expect(swiss).not.toMatch(/indemnité/);
      const dollars = said(draft(kind, { currency: 'USD', claims: without({}) }));
      expect(dollars).not.toMatch(/40 €|indemnité|D\. 441-5/);
      expect(said(draft(kind, { claims: without({}), debtor: 'public' }))).not.toMatch(/indemnité/);
    }
  });
  it('names a flat sum of another currency without counting it', () => {
    const letter = draft('reminder2', { country: 'GB', basis: ['Act 1998'], claims: apart });
    expect(said(letter)).toContain('S’y ajoute une indemnité forfaitaire de 70,00 £, due dans cette monnaie');
    expect(letter.ledger.askCents).toBe(letter.ledger.principalCents + letter.ledger.interestCents);
    expect(lintLetter(letter)).toEqual([]);
    expect(said(draft('formalNotice', { country: 'GB', claims: apart, debtor: 'consumer' }))).not.toContain('£');
  });
  it('takes the court from the debtor’s seat and the texts from the law that applies', () => {
    const letter = said(draft('formalNotice', { country: 'FR', seat: 'DE', lawGround: 'provider' }));
    expect(letter).toContain('injonction de payer européenne');
    expect(letter).toContain('L. 441-10');
  });
  it('names the article that ruled when the invoice fell due', () => {
    const old = [overdue('F-1', '2018-04-15', '2018-05-15', 100_000)];
    expect(said(draft('reminder2', { claims: old }))).toContain('ancien article L. 441-6 jusqu’au 25 avril 2019');
    expect(said(draft('reminder2'))).not.toContain('441-6');
  });
});

describe('refusals and warnings', () => {
  const codes = (kind: LetterKind, changes: Partial<ReminderInput>): string[] =>
    draft(kind, changes).warnings.map(({ code }) => code);
  it('refuses to write for nothing, too early, or with a past deadline', () => {
    const refusals = (changes: Partial<ReminderInput>) => {
      const result = composeReminder('reminder1', reminderInput(changes));
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(refusals({ claims: [] })).toEqual(['letter.nothingOverdue']);
    expect(refusals({ payBy: day('2026-11-24') })).toEqual(['letter.deadlinePast']);
    expect(refusals({ claims: [overdue('F-1', '2026-10-24', '2026-11-24', 1000)] })).toEqual(['letter.notYetDue']);
    expect(refusals({ claims: [overdue('F-1', '2026-10-01', '2026-11-01', 1000, { paidCents: 1000 })] })).toEqual([
      'letter.alreadySettled',
    ]);
  });
  it('does not state an assumed due date, and asks to confirm it', () => {
    const claims = [overdue('F-1', '2026-04-15', '2026-05-15', 100_000, { dueAssumed: true })];
    expect(said(draft('reminder1', { claims }))).not.toContain('15 mai 2026');
    expect(codes('reminder1', { claims })).toEqual(['letter.assumedDue']);
    const stated = [overdue('F-1', '2026-04-15', '2026-05-15', 100_000, { dueTermDays: 30 })];
    expect(said(draft('reminder1', { claims: stated }))).toContain('échue le 15 mai 2026');
    expect(codes('reminder1', { claims: stated })).toEqual([]);
  });
  it('warns of an early notice and of a skipped letter', () => {
    const claims = [overdue('F-1', '2026-10-15', '2026-11-14', 100_000)];
    expect(codes('formalNotice', { claims })).toEqual(['letter.earlyNotice', 'letter.skipsLevel']);
    expect(codes('reminder3', { earlier })).toEqual([]);
  });
  it('warns of a second letter on one day and of a missing account', () => {
    const { account: _, ...input } = reminderInput({ earlier: [{ kind: 'reminder1', issued: day('2026-11-24') }] });
    const result = composeReminder('reminder2', input);
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['letter.sameDay', 'letter.noAccount']);
  });
});
