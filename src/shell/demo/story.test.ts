import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilOf, type Day, dayOf, weekdayOf } from '#kernel/day.js';
import { isFrenchVatNumber, isIban, isSiren } from '#kernel/identifiers.js';
import { BUSINESS, CLIENTS, OPENED_DAYS_AGO } from './business.js';
import type { SampleFact } from './facts.js';
import { storyOf } from './story.js';

const TODAY = dayOf(2026, 11, 24);
const anyDay = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2199, 12, 31) });

const ofType = <T extends SampleFact['type']>(facts: readonly SampleFact[], type: T) =>
  facts.filter((fact): fact is Extract<SampleFact, { type: T }> => fact.type === type);

/** What an invoice still owes at the end of the story, in cents. */
function owed(facts: readonly SampleFact[], number: string): number {
  const invoice = ofType(facts, 'invoice').find((fact) => fact.number === number);
  const credited = ofType(facts, 'creditNote').filter((fact) => fact.invoice === number);
  const paid = ofType(facts, 'payment').flatMap((fact) => fact.allocations.filter((part) => part.invoice === number));
  return (
    (invoice?.total ?? 0) -
    credited.reduce((sum, fact) => sum + fact.total, 0) -
    paid.reduce((sum, part) => sum + part.cents, 0)
  );
}

/** Days from the due date to the payment that settled each invoice of a client, in the order of issue. */
function delays(facts: readonly SampleFact[], code: string): number[] {
  return ofType(facts, 'invoice')
    .filter((fact) => fact.client === code && owed(facts, fact.number) === 0)
    .map((invoice) => {
      const days = ofType(facts, 'payment')
        .filter((fact) => fact.allocations.some((part) => part.invoice === invoice.number))
        .map((fact) => fact.day);
      return Math.max(...days) - invoice.dueOn;
    });
}

const clientNamed = (name: string) => CLIENTS.find((client) => client.name === name)?.code ?? '';

describe('the people of the sample', () => {
  it('carry identifiers whose check digits hold', () => {
    expect(isIban(BUSINESS.iban)).toBe(true);
    for (const { siren, vatNumber, country } of [BUSINESS, ...CLIENTS]) {
      if (siren) expect(isSiren(siren), siren).toBe(true);
      if (vatNumber && country === 'FR') expect(isFrenchVatNumber(vatNumber), vatNumber).toBe(true);
    }
  });

  it('have one code and one SIREN each, and mail that reaches nobody', () => {
    expect(new Set(CLIENTS.map((client) => client.code)).size).toBe(CLIENTS.length);
    const sirens = CLIENTS.flatMap((client) => client.siren ?? []);
    expect(new Set([...sirens, BUSINESS.siren]).size).toBe(sirens.length + 1);
    for (const client of CLIENTS) expect(client.email).toMatch(/[@.]example\.org$/);
  });
});

describe('the story', () => {
  it('is the same for the same day', () => {
    expect(storyOf(TODAY)).toEqual(storyOf(TODAY));
  });

  it('has the size of a small firm over eighteen months', () => {
    const invoices = ofType(storyOf(TODAY), 'invoice');
    expect(invoices.length).toBeGreaterThanOrEqual(110);
    expect(invoices.length).toBeLessThanOrEqual(160);
    expect(new Set(invoices.map((fact) => fact.client)).size).toBe(12);
  });

  it('opens on the first client and moves forward to the day before', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const facts = storyOf(today);
        const days = facts.map((fact) => fact.day);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        expect(days[0]).toBeGreaterThanOrEqual(today - OPENED_DAYS_AGO);
        expect(days.at(-1)).toBeLessThan(today);
        expect(ofType(facts, 'invoice')[0]?.client).toBe(clientNamed('Maison Ombrelune'));
      }),
      { numRuns: 25 },
    );
  });

  it('happens on working days', () => {
    for (const fact of storyOf(TODAY)) {
      expect(weekdayOf(fact.day)).toBeLessThanOrEqual(5);
      const { month, day } = civilOf(fact.day);
      expect([101, 501, 508, 714, 815, 1101, 1111, 1225]).not.toContain(month * 100 + day);
    }
  });

  it('knows a client before its first invoice', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const known = new Set<string>();
        for (const fact of storyOf(today)) {
          if (fact.type === 'client') known.add(fact.client);
          else expect(known.has(fact.client), `${fact.type} of ${fact.client}`).toBe(true);
        }
        expect(known.size).toBe(CLIENTS.length);
      }),
      { numRuns: 25 },
    );
  });

  it('numbers invoices and credit notes without a gap within each year', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const facts = storyOf(today);
        for (const type of ['invoice', 'creditNote'] as const) {
          const last = new Map<number, number>();
          for (const fact of ofType(facts, type)) {
            const { year } = civilOf(fact.day);
            const next = (last.get(year) ?? 0) + 1;
            last.set(year, next);
            expect(fact.number).toMatch(new RegExp(`^[FA]${year}-${String(next).padStart(4, '0')}$`));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never pays more than is owed, and only what was billed before', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const facts = storyOf(today);
        const billed = new Map(ofType(facts, 'invoice').map((fact) => [fact.number, fact]));
        for (const number of billed.keys()) expect(owed(facts, number)).toBeGreaterThanOrEqual(0);
        for (const fact of ofType(facts, 'payment')) {
          expect(fact.cents).toBe(fact.allocations.reduce((sum, part) => sum + part.cents, 0));
          for (const part of fact.allocations) {
            expect(billed.get(part.invoice)?.client).toBe(fact.client);
            expect(billed.get(part.invoice)?.day).toBeLessThan(fact.day);
            expect(part.cents).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('adds VAT up, and charges none abroad', () => {
    for (const fact of ofType(storyOf(TODAY), 'invoice')) {
      expect(fact.net + fact.vat).toBe(fact.total);
      expect(fact.vat > 0).toBe(fact.client !== clientNamed('Moselune Data S.à r.l.'));
    }
  });

  it('writes only about invoices that are due and unpaid on that day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const facts = storyOf(today);
        const letters = ofType(facts, 'letter');
        expect(letters.length).toBeGreaterThanOrEqual(6);
        for (const letter of letters) {
          const until = facts.filter((fact) => fact.day <= letter.day);
          const invoice = ofType(until, 'invoice').find((fact) => fact.number === letter.invoice);
          expect(invoice?.dueOn).toBeLessThan(letter.day);
          expect(owed(until, letter.invoice)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('can be told on a leap day, at the turn of a century and far ahead', () => {
    for (const today of [dayOf(2028, 2, 29), dayOf(2100, 3, 1), dayOf(2999, 12, 31)]) {
      expect(ofType(storyOf(today), 'invoice').length).toBeGreaterThan(110);
    }
  });
});

describe('the characters, whatever the day', () => {
  const days: Day[] = Array.from({ length: 24 }, (_, index) => addMonths(dayOf(2026, 1, 9), index) + index);
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

  it('are punctual where they should be', () => {
    for (const name of ['Librairie Les Pages Salines', 'Thorel-Amblard Architectes', 'Valmorin Distribution']) {
      for (const today of days) expect(Math.max(...delays(storyOf(today), clientNamed(name)))).toBeLessThanOrEqual(8);
    }
  });

  it('drift and recover', () => {
    for (const today of days) {
      const drifting = delays(storyOf(today), clientNamed('Studio Aériane'));
      const recovering = delays(storyOf(today), clientNamed('Menuiserie Fontbrune'));
      expect(middle(drifting.slice(0, 6))).toBeLessThanOrEqual(2);
      expect(middle(drifting.slice(-4))).toBeGreaterThan(10);
      expect(middle(recovering.slice(0, 4))).toBeGreaterThan(10);
      expect(middle(recovering.slice(-5))).toBeLessThanOrEqual(3);
    }
  });

  it('leave one invoice more than sixty days overdue, with two reminders about it', () => {
    for (const today of days) {
      const facts = storyOf(today);
      const late = ofType(facts, 'invoice').filter((fact) => today - fact.dueOn > 60 && owed(facts, fact.number) > 0);
      expect(late.map((fact) => fact.client)).toEqual([clientNamed('Immobilière du Vieux-Phare')]);
      const letters = ofType(facts, 'letter').filter((fact) => fact.invoice === late[0]?.number);
      expect(letters.map((fact) => fact.kind)).toEqual(['reminder1', 'reminder2']);
    }
  });

  it('include one with a single invoice, not yet due, and one who contests', () => {
    for (const today of days) {
      const facts = storyOf(today);
      const fresh = ofType(facts, 'invoice').filter((fact) => fact.client === clientNamed('Les Jardins d’Orlune'));
      expect(fresh).toHaveLength(1);
      expect(fresh[0]?.dueOn).toBeGreaterThan(today);
      expect(ofType(facts, 'dispute').some((fact) => owed(facts, fact.invoice) > 0)).toBe(true);
    }
  });
});
