import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading, Records } from '#intake/facts.js';
import { fecOf, readText, sharedFile } from '#intake/testing/files.js';
import { NOTHING, type Reconciled, reconcile } from './reconcile.js';

/** What is known after some changes. */
function after(known: Records, changes: Reconciled): Records {
  const dropped = new Set(changes.droppedAllocations.map((allocation) => JSON.stringify(allocation)));
  const retired = new Set([...changes.retiredInvoices, ...changes.retiredPayments]);
  const due = new Map(changes.dueDates.map(({ invoice, dueOn }) => [invoice, dueOn]));
  const kept = known.allocations.filter((allocation) => !dropped.has(JSON.stringify(allocation)));
  return {
    clients: [...known.clients, ...changes.newClients],
    invoices: [...known.invoices, ...changes.newInvoices]
      .filter((entry) => !retired.has(entry.key))
      .map((entry) => (due.has(entry.key) ? { ...entry, dueOn: due.get(entry.key) ?? 0 } : entry)),
    creditNotes: [...known.creditNotes, ...changes.newCreditNotes],
    payments: [...known.payments, ...changes.newPayments].filter((entry) => !retired.has(entry.key)),
    refunds: [...known.refunds, ...changes.newRefunds],
    allocations: [...kept, ...changes.newAllocations],
  };
}

function importAll(files: readonly FileReading[]): { readonly known: Records; readonly steps: readonly Reconciled[] } {
  let known = NOTHING;
  const steps: Reconciled[] = [];
  for (const file of files) {
    expect(file.errors.list).toEqual([]);
    const changes = reconcile(known, file.records);
    steps.push(changes);
    known = after(known, changes);
  }
  return { known, steps };
}

/** The state in an order of its own, without lines of the files. */
const stateOf = ({ invoices, creditNotes, payments, refunds, allocations }: Records) => ({
  invoices: invoices.map(({ key, amount }) => `${key} ${amount}`).sort(),
  creditNotes: creditNotes.map(({ key }) => key).sort(),
  payments: payments.map(({ key, amount }) => `${key} ${amount}`).sort(),
  refunds: refunds.map(({ key }) => key).sort(),
  allocations: allocations
    .map(({ invoice, credit, amount, on, basis }) => `${invoice}<${credit} ${amount} ${on} ${basis}`)
    .sort(),
});

const balanceOf = ({ invoices, creditNotes, payments, refunds }: Records): number => {
  const sum = (entries: readonly { amount: number }[]): number =>
    entries.reduce((total, { amount }) => total + amount, 0);
  return sum(invoices) - sum(creditNotes) - sum(payments) + sum(refunds);
};

const fec = (lines: string): FileReading => readText('fec', fecOf(lines));
const sale = (date: string, reference: string, amount: string, letter = ''): string => `
  VE ${reference} ${date} 411000 C1 ${reference} ${amount} - ${letter}
  VE ${reference} ${date} 706000 - ${reference} - ${amount}`;
const paid = (date: string, amount: string, letter = '', reference = 'x'): string => `
  BQ ${date} ${date} 512000 - ${reference} ${amount} -
  BQ ${date} ${date} 411000 C1 ${reference} - ${amount} ${letter}`;

describe('the same file again', () => {
  it('brings nothing', () => {
    const file = fec(`${sale('20250103', 'F1', '120,00')}${paid('20250210', '120,00')}${paid('20250210', '120,00')}`);
    const { steps } = importAll([file, file]);
    expect(steps[1]).toMatchObject({
      newInvoices: [],
      newPayments: [],
      newAllocations: [],
      droppedAllocations: [],
      settledInvoices: [],
      medianDaysToPay: null,
      alreadyKnown: { clients: 1, invoices: 1, payments: 2 },
    });
  });
});

describe('files that overlap', () => {
  const half = `${sale('20250103', 'F1', '120,00')}${sale('20250203', 'F2', '80,00')}${paid('20250210', '80,00')}`;
  const whole = `${sale('20250103', 'F1', '120,00', 'B')}${sale('20250203', 'F2', '80,00', 'A')}${paid('20250210', '80,00', 'A')}${paid('20250801', '120,00', 'B')}`;

  it('count each fact once, in either order', () => {
    const forwards = importAll([fec(half), fec(whole)]);
    const backwards = importAll([fec(whole), fec(half)]);
    expect(stateOf(forwards.known)).toEqual(stateOf(backwards.known));
    expect(forwards.known.invoices).toHaveLength(2);
    expect(forwards.steps[1]?.newPayments).toHaveLength(1);
  });

  it('replace an inference by the lettering that came later', () => {
    const first = fec(
      `${sale('20250103', 'F1', '100,00')}${sale('20250104', 'F2', '100,00')}${paid('20250210', '100,00')}`,
    );
    const later = fec(
      `${sale('20250103', 'F1', '100,00')}${sale('20250104', 'F2', '100,00', 'A')}${paid('20250210', '100,00', 'A')}`,
    );
    const { known, steps } = importAll([first, later]);
    expect(steps[1]?.droppedAllocations).toHaveLength(1);
    expect(known.allocations).toMatchObject([{ invoice: expect.stringContaining('|F2|'), basis: 'lettering' }]);
  });
});

describe('the next year', () => {
  const year = `${sale('20250603', 'F1', '120,00')}${sale('20251203', 'F2', '80,00')}${paid('20250701', '120,00')}`;
  const opening = (lines: string): string => `AN 1 20260101 101000 - x - 80,00\n${lines}`;
  const detailed = `${opening('AN 1 20260101 411000 C1 x 80,00 - B')}${paid('20260110', '80,00', 'B')}`;

  it('does not count again what it brings forward, in either order', () => {
    const forwards = importAll([fec(year), fec(detailed)]);
    const backwards = importAll([fec(detailed), fec(year)]);
    expect(stateOf(forwards.known)).toEqual(stateOf(backwards.known));
    expect(forwards.known.invoices.map(({ number }) => number)).toEqual(['F1', 'F2']);
    expect(forwards.steps[1]?.openingResolved).toBe(1);
    expect(backwards.steps[1]?.retiredInvoices).toHaveLength(1);
    expect(balanceOf(forwards.known)).toBe(0);
  });

  it('moves the lettering of an opening to the invoice it repeats', () => {
    const { known } = importAll([fec(year), fec(detailed)]);
    expect(known.allocations.filter((allocation) => allocation.basis === 'lettering')).toMatchObject([
      { invoice: expect.stringContaining('|F2|'), amount: 8_000 },
    ]);
  });

  it('recognises a balance carried forward in one sum', () => {
    const open = `${sale('20251103', 'F1', '50,00')}${sale('20251203', 'F2', '30,00')}`;
    const next = fec(`${opening('AN 1 20260101 411000 C1 x 80,00 - B')}${paid('20260110', '80,00', 'B')}`);
    const { known } = importAll([fec(open), next]);
    expect(known.invoices.map(({ number }) => number)).toEqual(['F1', 'F2']);
    expect(known.allocations.map(({ amount }) => amount).sort()).toEqual([3_000, 5_000]);
    expect(stateOf(importAll([next, fec(open)]).known)).toEqual(stateOf(known));
  });

  it('keeps an opening that nothing known explains', () => {
    const { known } = importAll([fec(sale('20251103', 'F1', '50,00')), fec(detailed)]);
    expect(known.invoices.map(({ number }) => number)).toEqual(['F1', 'AN 2026-01-01']);
  });
});

describe('a list of invoices beside the accounts', () => {
  const accounts = fec(`${sale('20250103', 'F1', '120,00')}${paid('20250210', '120,00')}`);
  const list = readText(
    'receivables',
    'Code client;Client;Numéro facture;Date facture;Échéance;Montant TTC;Date de paiement\nC1;Client C1;F1;05/01/2025;04/02/2025;120,00;10/02/2025\nC1;Client C1;F2;25/01/2025;24/02/2025;60,00;',
  );

  it('is recognised by number and amount, and brings the due date', () => {
    const { known, steps } = importAll([accounts, list]);
    expect(steps[1]?.newInvoices.map(({ number }) => number)).toEqual(['F2']);
    expect(steps[1]?.newPayments).toEqual([]);
    expect(known.invoices.find(({ number }) => number === 'F1')?.dueOn).toBeDefined();
  });

  it('tells when the amount is another, and keeps the known one', () => {
    const changed = fec(sale('20250103', 'F1', '150,00'));
    const { known, steps } = importAll([accounts, changed]);
    expect(steps[1]?.conflicts).toMatchObject([{ reason: 'differsFromKnown', excerpt: 'C1 F1: 120.00 / 150.00' }]);
    expect(known.invoices.map(({ amount }) => amount)).toEqual([12_000]);
  });

  it('that comes again with more paid brings only the rest', () => {
    const row = (paidAmount: string, paidOn: string) =>
      readText(
        'receivables',
        `Code client;Numéro facture;Date facture;Échéance;Montant TTC;Montant payé;Date de paiement\nC1;F1;05/01/2025;25/02/2025;120,00;${paidAmount};${paidOn}`,
      );
    const { known } = importAll([row('40,00', ''), row('120,00', '01/03/2025')]);
    expect(known.payments.map(({ amount }) => amount)).toEqual([4_000, 8_000]);
    expect(balanceOf(known)).toBe(0);
  });
});

describe('real accounts', () => {
  const path = sharedFile('accounting-fec/quadra-123456789FEC20190731-first-half.txt');

  it.skipIf(path === undefined)(
    'brought by a quarter without lettering and then whole, or the other way round, end the same',
    () => {
      const [titles = '', ...lines] = readFileSync(path ?? '', 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const early = lines.map((line) => line.split('\t')).filter((cells) => (cells[3] ?? '') < '20181101');
      const quarter = readText('fec', [titles, ...early.map((cells) => cells.with(13, '').join('\t'))].join('\n'));
      const whole = readText('fec', [titles, ...lines].join('\n'));
      const expected = stateOf(importAll([whole]).known);
      expect(stateOf(importAll([quarter, whole]).known)).toEqual(expected);
      expect(stateOf(importAll([whole, quarter]).known)).toEqual(expected);
    },
  );
});

describe('any set of facts', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => String(date).padStart(2, '0'));
  const month = fc.integer({ min: 1, max: 6 }).map((value) => String(value).padStart(2, '0'));
  const money = fc.integer({ min: 1, max: 9 }).map((value) => `${value}0,00`);
  const letter = fc.constantFrom('', '', 'A', 'B');
  const bill = fc
    .tuple(month, day, fc.integer({ min: 1, max: 99 }), money, letter)
    .map(([m, d, n, amount, code]) => sale(`2025${m}${d}`, `F${n}`, amount, code));
  const payment = fc.tuple(month, day, money, letter).map(([m, d, amount, code]) => paid(`2025${m}${d}`, amount, code));
  const facts = fc.array(fc.oneof(bill, payment), { minLength: 1, maxLength: 12 });

  it('cut anywhere and brought with an overlap counts once', () => {
    fc.assert(
      fc.property(facts, fc.nat(12), fc.nat(12), (lines, from, to) => {
        const start = Math.min(from, lines.length - 1);
        const end = Math.max(start, Math.min(to, lines.length));
        const parts = [lines.slice(0, end), lines.slice(start)]
          .filter((part) => part.length > 0)
          .map((part) => fec(part.join('')));
        const whole = importAll([fec(lines.join(''))]).known;
        const together = importAll([...parts, fec(lines.join(''))]).known;
        expect(balanceOf(together)).toBe(balanceOf(whole));
        expect(together.invoices).toHaveLength(whole.invoices.length);
        expect(together.payments).toHaveLength(whole.payments.length);
      }),
      { numRuns: 60 },
    );
  });
});
