import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/words.js';
import { composeReminder } from '../letter/compose.js';
import {
  type Debtor,
  LETTER_KINDS,
  type LetterDraft,
  type LetterKind,
  type LetterTexts,
  type ReminderInput,
} from '../letter/facts.js';
import { day, overdueInvoices, reminderInput } from '../letter/fixtures.js';
import { lintLetter } from './lint.js';

function draft(kind: LetterKind, changes: Partial<ReminderInput> = {}): LetterDraft {
  const result = composeReminder(kind, reminderInput(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const rules = (kind: LetterKind, texts: Partial<LetterTexts>, changes: Partial<ReminderInput> = {}): string[] =>
  lintLetter({ ...draft(kind, changes), ...texts }).map(({ rule, severity }) => `${severity} ${rule}`);

const earlier = [
  { kind: 'reminder1', issued: day('2026-10-05') },
  { kind: 'reminder2', issued: day('2026-10-19') },
  { kind: 'reminder3', issued: day('2026-11-04') },
] as const;

describe('our own letters', () => {
  for (const language of LANGUAGES) {
    for (const debtor of ['business', 'consumer', 'public'] satisfies Debtor[]) {
      for (const [rung, kind] of LETTER_KINDS.entries()) {
        it(`${kind} to a ${debtor} in ${language} has nothing to mend`, () => {
          for (const count of [1, 2, 4, 5, 12]) {
            const claims = overdueInvoices(count);
            for (const before of [[], earlier.slice(0, rung)]) {
              const input = { language, debtor, claims, earlier: before, legalRate: '2.75', mediator: 'CM2C, Paris' };
              expect(lintLetter(draft(kind, input))).toEqual([]);
            }
          }
        });
      }
    }
    it(`letters abroad in ${language} have nothing to mend`, () => {
      for (const kind of LETTER_KINDS) {
        for (const country of ['DE', 'GB', 'CH']) {
          const input = { language, country, basis: ['BGB § 288'], claims: overdueInvoices(3) };
          expect(lintLetter(draft(kind, input))).toEqual([]);
        }
      }
    });
  }
});

describe('what is found', () => {
  const opening = draft('reminder1').opening;
  it('an ask that comes late or without its date', () => {
    expect(
      rules('reminder1', {
        opening: ['Nous avons travaillé pour vous au printemps (F-2026-041).', ...opening.slice(1)],
      }),
    ).toContain('block askFirst');
    expect(rules('reminder1', { opening: ['Bonjour. '.repeat(61), ...opening] })).toContain('block askFirst');
  });
  it('no reference to an invoice', () => {
    expect(
      rules('reminder1', { opening: [(opening[0] ?? '').replace('F-2026-041', 'de mai'), ...opening.slice(1)] }),
    ).toEqual(['advise reference']);
  });
  it('an amount that is not in the ledger', () => {
    expect(rules('reminder1', { closing: ['Vous nous devez aussi 12,00 € de frais.'] })).toEqual(['block amount']);
    expect(rules('reminder1', { closing: ['You also owe us €1,250.50.'] }, { language: 'en' })).toEqual([
      'block amount',
    ]);
  });
  it('hedges, insults and judgements', () => {
    expect(rules('reminder1', { closing: ['Il se pourrait que vous ayez oublié.'] })).toEqual(['advise hedge']);
    expect(rules('reminder1', { closing: ['Vous êtes un escroc.'] })).toEqual(['block insult']);
    expect(rules('reminder1', { closing: ['Votre attitude est inadmissible.'] })).toEqual(['block judgement']);
    expect(rules('reminder1', { closing: ['This is outrageous.'] }, { language: 'en' })).toEqual(['block judgement']);
  });
  it('words that merely contain a bad one are left alone', () => {
    expect(rules('reminder1', { closing: ['Nous consacrons un concours à la conception.'] })).toEqual([]);
  });
  it('threats beyond the lawful route, or before their time', () => {
    expect(
      rules('formalNotice', {
        closing: ['Nous publierons votre nom dans la presse. Cette lettre vaut mise en demeure.'],
      }),
    ).toEqual(['block unlawfulThreat', 'block unlawfulThreat']);
    expect(rules('reminder1', { closing: ['Nous irons devant le tribunal.'] })).toEqual(['advise earlyThreat']);
    expect(rules('reminder2', { closing: ['Nous enverrons une mise en demeure.'] })).toEqual(['advise earlyThreat']);
    expect(rules('reminder3', { closing: ['Nous enverrons une mise en demeure.'] })).toEqual([]);
  });
  it('charges that a consumer never owes', () => {
    expect(rules('reminder2', { closing: ['Des pénalités de retard s’ajoutent.'] }, { debtor: 'consumer' })).toEqual([
      'block consumerCharge',
    ]);
  });
  it('a notice that does not say so, no courtesy, heavy language', () => {
    const notice = draft('formalNotice');
    const silent = notice.opening.map((text) => text.replace('mettons en demeure', 'prions'));
    expect(rules('formalNotice', { opening: silent, closing: [] })).toEqual(['block noticeWords']);
    expect(rules('reminder1', { courtesy: 'À bientôt.' })).toEqual(['advise courtesy']);
    const heavy =
      'La présente constitue l’interpellation préalable indispensable à l’exigibilité judiciaire des obligations pécuniaires contractuellement souscrites antérieurement. ';
    expect(rules('reminder1', { legal: [heavy.repeat(3)] })).toEqual(['advise readability']);
  });
  it('says where', () => {
    const [finding] = lintLetter({
      ...draft('reminder1'),
      closing: ['Merci de votre attention. Vous êtes un escroc.'],
    });
    expect(finding).toMatchObject({ excerpt: 'Vous êtes un escroc.', found: 'escroc' });
  });
});
