import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { sayMoney } from '#kernel/words.js';
import type { Block, Items, TotalsBlock } from '#paper/facts.js';
import { letterHtml } from '#paper/html.js';
import { issuedJson } from '../facts/answers.js';
import type { BillDocument } from '../facts/bill.js';
import { contentOf } from '../testing/business.js';
import { GROUND } from '../testing/parties.js';
import { billWords } from '../words.js';
import { billProblems } from './checks/checks.js';
import { csvText } from './csv.js';
import { billDocument } from './document.js';
import { exportRow } from './export-row.js';
import { billPaper } from './paper/compose.js';
import type { Entry } from './register/entry.js';
import { listedJson } from './register/listed.js';

/** A fraction of whole numbers: everything is computed again in these, and rounded once where the norm says so. */
type Fraction = readonly [top: bigint, bottom: bigint];

function fraction(text: string): Fraction {
  const [units = '0', decimals = ''] = text.split('.');
  return [BigInt(units + decimals), 10n ** BigInt(decimals.length)];
}
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const cents = ([top, bottom]: Fraction): bigint => (top * 100n * 2n + bottom) / (bottom * 2n);
const share = (amount: bigint, percent: string): bigint => {
  const [top, bottom] = fraction(percent);
  return (amount * top * 2n + bottom * 100n) / (bottom * 100n * 2n);
};

interface Expected {
  readonly gross: readonly bigint[];
  readonly discount: readonly bigint[];
  readonly net: bigint;
  readonly vat: ReadonlyMap<string, bigint>;
  readonly total: bigint;
  readonly offered: bigint;
}

/** EN 16931 by hand. */
function expectedOf(lines: readonly Line[]): Expected {
  const gross = lines.map((line) => cents(times(fraction(line.quantity), fraction(line.price))));
  const discount = lines.map((line, i) => share(gross[i] ?? 0n, line.discount?.percent ?? '0'));
  const bases = new Map<string, bigint>();
  lines.forEach((line, i) => {
    const rate = String(Number(line.vatRate));
    bases.set(rate, (bases.get(rate) ?? 0n) + (gross[i] ?? 0n) - (discount[i] ?? 0n));
  });
  const vat = new Map([...bases].map(([rate, base]) => [rate, share(base, rate)]));
  const net = [...bases.values()].reduce((sum, base) => sum + base, 0n);
  const offered = lines.reduce((sum, line, i) => sum + (line.discount?.percent === '100' ? (gross[i] ?? 0n) : 0n), 0n);
  return { gross, discount, net, vat, total: net + [...vat.values()].reduce((sum, one) => sum + one, 0n), offered };
}

const decimal = (max: number, decimals: number) =>
  fc
    .tuple(fc.nat(max), fc.integer({ min: 0, max: decimals }), fc.nat(999_999))
    .map(([units, places, rest]) =>
      places === 0 ? String(units) : `${units}.${String(rest).padStart(6, '0').slice(0, places)}`,
    );
const quantity = decimal(400, 4).filter((text) => Number(text) > 0);
const anyLine = fc.record({
  quantity,
  price: decimal(9_999, 6),
  vatRate: fc.constantFrom('20', '10', '5.5', '2.1'),
  discount: fc.constantFrom(undefined, '100', '10', '33.33', '0.5'),
  unit: fc.constantFrom('hour', 'piece', 'day', 'flat'),
});
/** A gift that is worth less than a cent is refused: it is no gift. */
const isWorthless = ({
  discount,
  price,
  quantity: count,
}: {
  discount: string | undefined;
  price: string;
  quantity: string;
}) => discount === '100' && Number(price) * Number(count) < 0.01;
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map(
    (one, i): Line => ({
      key: `l${i}`,
      title: `Fourniture ${i}`,
      description: 'Ce qui a été fourni',
      kind: 'service',
      quantity: isWorthless(one) ? '1' : one.quantity,
      unit: one.unit as Line['unit'],
      price: isWorthless(one) ? '1' : one.price,
      vatCategory: 'S',
      vatRate: one.vatRate,
      ...(one.discount === undefined ? {} : { discount: { percent: one.discount } }),
      content: { included: ['Compris'], excluded: [], deliverables: [] },
    }),
  ),
);

const documentOf = (lines: readonly Line[]): BillDocument =>
  billDocument({ id: 'i', kind: 'invoice', number: 'F2026-0001', day: dayOf(2026, 11, 24) }, contentOf(lines), GROUND);

const entryOf = ({ totals }: BillDocument): Entry => ({
  id: 'i',
  kind: 'invoice',
  clientId: 'client',
  number: 'F2026-0001',
  issued: dayOf(2026, 11, 24),
  due: dayOf(2026, 12, 24),
  dueAssumed: false,
  dueStated: true,
  currency: 'EUR',
  totalCents: totals.payableCents,
  settledCents: 0,
  label: 'Site vitrine',
  disputed: false,
  own: true,
});

const said = (amount: bigint): string => sayMoney(Number(amount), 'EUR', 'fr');
const written = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
const blockOf = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** What the PDF prints, which is also what the screen shows. */
function expectPaper(document: BillDocument, expected: Expected): void {
  const { blocks } = billPaper(document);
  const items = blockOf(blocks, 'items') as Items;
  items.items.forEach(({ cells, adjustments }, i) => {
    expect(cells.at(-1)).toBe(said(expected.gross[i] ?? 0n));
    if (adjustments.length === 0) return;
    const [discount, net] = [adjustments.at(-2)?.cells.at(-1), adjustments.at(-1)?.cells.at(-1)];
    expect(discount).toBe(said(-(expected.discount[i] ?? 0n)));
    expect(net).toBe(said((expected.gross[i] ?? 0n) - (expected.discount[i] ?? 0n)));
  });
  const totals = (blockOf(blocks, 'totals') as TotalsBlock).rows.map(({ value }) => value);
  const vat = [...expected.vat.values()].reduce((sum, one) => sum + one, 0n);
  expect(totals).toEqual([said(expected.net), said(vat), said(expected.total), said(expected.total)]);
  const table = blockOf(blocks, 'table');
  if (expected.vat.size > 1)
    expect(table?.rows.map(([, , tax]) => tax).sort()).toEqual([...expected.vat.values()].map(said).sort());
}

function expectPrograms(document: BillDocument, expected: Expected): void {
  const { totals } = document;
  const vat = [...expected.vat.values()].reduce((sum, one) => sum + one, 0n);
  const row = {
    kind: document.kind,
    net_cents: totals.netCents,
    vat_cents: totals.vatCents,
    total_cents: totals.totalCents,
    offered_cents: totals.offeredCents,
  };
  const csv = csvText([exportRow(entryOf(document), 'Boulangerie Lemoine', row, billWords('fr'), dayOf(2026, 11, 24))]);
  expect(csv).toContain(
    `;EUR;${[expected.net, vat, expected.total, expected.offered, expected.total].map(written).join(';')};`,
  );
  const issued = {
    ...document,
    clientId: 'client',
    netCents: totals.netCents,
    vatCents: totals.vatCents,
    totalCents: totals.totalCents,
    payableCents: totals.payableCents,
    offeredCents: totals.offeredCents,
    sha256: '',
    advice: [],
  };
  expect(issuedJson(issued, () => '')).toMatchObject({
    net: written(expected.net),
    vat: written(vat),
    total: written(expected.total),
    payable: written(expected.total),
    offered: written(expected.offered),
  });
  expect(listedJson(entryOf(document), '', dayOf(2026, 11, 24))).toMatchObject({ total: written(expected.total) });
}

describe('an invoice', () => {
  it('says the same to the cent on the screen, in the PDF, in JSON and in CSV, and what EN 16931 says', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const document = documentOf(lines);
        const expected = expectedOf(lines);
        expect(billProblems(document)).toEqual([]);
        expectPaper(document, expected);
        expectPrograms(document, expected);
      }),
      { numRuns: 10_000, seed: 16931 },
    );
  }, 120_000);

  it('shows a line of 400 € offered whole at 400, less 400, net 0, with its VAT right', () => {
    const line = (key: string, price: string, more: Partial<Line> = {}): Line => ({
      key,
      title: `Fourniture ${key}`,
      kind: 'service',
      quantity: '1',
      unit: 'flat',
      price,
      vatCategory: 'S',
      vatRate: '20',
      content: { included: ['Compris'], excluded: [], deliverables: [] },
      ...more,
    });
    const document = documentOf([line('a', '1000'), line('b', '400', { discount: { percent: '100' } })]);
    expect(document.totals.lines[1]).toMatchObject({ grossCents: 400_00, discountCents: 400_00, netCents: 0 });
    expect(document.totals).toMatchObject({ netCents: 1000_00, vatCents: 200_00, offeredCents: 400_00 });
    const items = blockOf(billPaper(document).blocks, 'items') as Items;
    expect(items.items[1]?.tone).toBe('offered');
    expect(items.items[1]?.cells.at(-1)).toBe('400,00\u00a0€');
    expect(items.items[1]?.adjustments.map(({ cells }) => cells.at(-1))).toEqual([
      '\u2212400,00\u00a0€',
      '0,00\u00a0€',
    ]);
    expect(letterHtml(billPaper(document))).toContain('Offert sur cette facture');
  });
});
