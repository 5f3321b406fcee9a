import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerBatch, type Tally } from './batch.js';
import { LineBytes } from './line-bytes.js';
import { penaltyKind } from './penalty-json.js';
import { limitationKind, termKind } from './term-json.js';

class Collected extends Writable {
  readonly pieces: Buffer[] = [];
  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.pieces.push(Buffer.from(piece));
    setImmediate(done);
  }
  get text(): string {
    return Buffer.concat(this.pieces).toString('utf8');
  }
}

type Kinds = typeof penaltyKind | typeof termKind | typeof limitationKind;

async function run(input: string | readonly Buffer[], kind: Kinds = penaltyKind, language: 'fr' | 'en' = 'en') {
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input;
  const output = new Collected({ highWaterMark: 16 });
  const tally: Tally = await answerBatch(Readable.from(chunks), output, kind as typeof penaltyKind, language);
  await new Promise<void>((resolve) => output.end(resolve));
  const lines = output.text.split('\n').filter((line) => line !== '');
  return { tally, text: output.text, answers: lines.map((line) => JSON.parse(line)) };
}

const invoice = {
  id: 'A1',
  country: 'FR',
  debtor: 'business',
  principal: '6000.00',
  currency: 'EUR',
  dueDate: '2026-05-15',
  formalNotice: null,
  contractRate: null,
  asOf: '2026-09-30',
  events: [{ date: '2026-06-15', type: 'payment', amount: '1000.00', effect: null }],
  allocation: 'interest-first',
};
const line = (fields: object): string => `${JSON.stringify({ ...invoice, ...fields })}\n`;

describe('penalty batch', () => {
  it('answers with every member, in the order promised', async () => {
    const { text, answers } = await run(line({}));
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(answers[0])).toEqual([
      'id',
      'days',
      'segments',
      'interest',
      'indemnity',
      'total',
      'outstandingPrincipal',
      'outstandingInterest',
      'creditBalance',
      'basis',
      'notes',
    ]);
    expect(answers[0]).toMatchObject({
      id: 'A1',
      days: 138,
      interest: '245.40',
      indemnity: '40.00',
      total: '285.40',
      outstandingPrincipal: '5061.92',
      outstandingInterest: '183.48',
      creditBalance: '0.00',
      notes: [],
    });
    expect(answers[0].segments[0]).toEqual({
      from: '2026-05-16',
      to: '2026-06-15',
      days: 31,
      rate: '12.15',
      base: '6000.00',
      interest: '61.92',
    });
    expect(answers[0].basis[0]).toBe('C. com., art. L. 441-10, II');
    expect(answers[0].basis.some((row: string) => row.startsWith('2026S2: 12.40 %'))).toBe(true);
  });

  it('answers bad cases with the field at fault and goes on', async () => {
    const bad: readonly (readonly [object, string])[] = [
      [{ country: 'UK' }, 'country'],
      [{ country: 'fr' }, 'country'],
      [{ debtor: undefined }, 'debtor'],
      [{ principal: '0.00' }, 'principal'],
      [{ principal: '-5.00' }, 'principal'],
      [{ principal: 6000 }, 'principal'],
      [{ principal: '6000.001' }, 'principal'],
      [{ principal: '6 000,00' }, 'principal'],
      [{ principal: '10000000000.01' }, 'principal'],
      [{ currency: 'euro' }, 'currency'],
      [{ dueDate: '2026-02-30' }, 'dueDate'],
      [{ dueDate: '15/05/2026' }, 'dueDate'],
      [{ dueDate: '2026-05-15T00:00:00Z' }, 'dueDate'],
      [{ asOf: null }, 'asOf'],
      [{ formalNotice: 'yesterday' }, 'formalNotice'],
      [{ contractRate: '-1' }, 'contractRate'],
      [{ contractRate: 'ten' }, 'contractRate'],
      [{ allocation: 'oldest-first' }, 'allocation'],
      [{ events: {} }, 'events'],
      [{ events: [null] }, 'events[0]'],
      [{ events: [...invoice.events, { date: '2026-06-31', type: 'payment', amount: '1.00' }] }, 'events[1].date'],
      [{ events: [{ date: '2026-06-30', type: 'refund', amount: '1.00' }] }, 'events[0].type'],
      [{ events: [{ date: '2026-06-30', type: 'payment', amount: '0' }] }, 'events[0].amount'],
      [{ events: [{ date: '2026-06-30', type: 'creditNote', amount: '1.00' }] }, 'events[0].effect'],
      [{ events: Array(1001).fill(invoice.events[0]) }, 'events'],
      [{ country: 'GB', debtor: 'consumer' }, 'debtor'],
      [{ dueDate: '2001-01-01' }, 'dueDate'],
      [{ debtor: 'consumer', formalNotice: '2026-01-01' }, 'formalNotice'],
    ];
    const { answers, tally } = await run([...bad.map(([fields]) => line(fields)), line({})].join(''));
    expect(tally).toEqual({ answered: bad.length + 1, refused: bad.length });
    for (const [index, [, field]] of bad.entries()) {
      expect(answers[index], field).toEqual({ id: 'A1', error: { field, reason: expect.stringMatching(/\w/) } });
    }
    expect(answers.at(-1).interest).toBe('245.40');
  });

  it('names the line when it cannot be read, and the id when it is missing', async () => {
    const { answers } = await run(`{"id":1\n\n[]\n${line({ id: undefined })}${line({ id: 7 })}`);
    expect(answers.map(({ id, error }) => [id, error?.field])).toEqual([
      [null, 'line 1'],
      [null, 'line 3'],
      [null, 'id'],
      [7, undefined],
    ]);
  });

  it('gives an id back as it was written, however large', async () => {
    const ids = ['12345678901234567890', '1e400', '-0.10', '9007199254740991', '"7é"'];
    const good = line({}).replace('"A1"', 'ID');
    const bad = line({ asOf: null, x: { id: 5 } }).replace('"A1"', 'ID');
    const { text } = await run(ids.flatMap((id) => [good.replace('ID', id), bad.replace('ID', id)]).join(''));
    const back = text.split('\n').flatMap((answer) => /^\{"id":(.+?),"(?:days|error)":/.exec(answer)?.[1] ?? []);
    expect(back).toEqual(ids.flatMap((id) => [id, id]));
  });

  it('says when the formal notice comes after the statement', async () => {
    const consumer = { debtor: 'consumer', dueDate: '2026-05-15', asOf: '2026-09-30', events: [] };
    const { answers } = await run(
      ['2026-10-05', '2026-09-30', '2026-09-29'].map((formalNotice) => line({ ...consumer, formalNotice })).join(''),
    );
    expect(
      answers.map(({ interest, notes }) => [interest === '0.00', /none has run yet/.test(notes.join(' '))]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('reads a byte order mark, carriage returns and a last line without end', async () => {
    const { answers } = await run(`\ufeff${line({}).trim()}\r\n\r\n${line({ id: 'é€' }).trim()}`);
    expect(answers.map(({ id, interest }) => [id, interest])).toEqual([
      ['A1', '245.40'],
      ['é€', '245.40'],
    ]);
  });

  it('keeps order and count however the stream is cut', async () => {
    const ids = Array.from({ length: 40 }, (_, place) => (place % 7 === 3 ? `é${place}` : place));
    const whole = Buffer.from(ids.map((id) => line({ id })).join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const { answers } = await run(at.slice(1).map((end, index) => whole.subarray(at[index], end)));
        expect(answers.map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 40 },
    );
  });

  it('says what it passed over', async () => {
    const paid = { date: '2026-06-15', type: 'payment', amount: '1.00', effect: 'fromDate' };
    const mistyped = { ...invoice.events[0], efect: 'fromDate' };
    const { answers } = await run(line({ formalnotice: '2026-06-01', events: [paid, mistyped] }));
    expect(answers[0].notes.join(' ')).toMatch(/formalnotice, events\[1\]\.efect/);
    expect(answers[0].notes.join(' ')).toMatch(/"effect"/);
  });

  it('takes a missing list, allocation and currency as usual', async () => {
    const { answers } = await run(line({ events: undefined, allocation: undefined, currency: undefined }));
    expect(answers[0]).toMatchObject({ interest: '279.40', indemnity: '40.00' });
  });

  it('speaks French when asked', async () => {
    const { answers } = await run(line({ asOf: 'demain' }), penaltyKind, 'fr');
    expect(answers[0].error.reason).toMatch(/date réelle/);
  });

  it('answers an empty stream with nothing', async () => {
    expect(await run('\n\n')).toMatchObject({ tally: { answered: 0, refused: 0 }, text: '' });
  });
});

describe('term and limitation batches', () => {
  it('answer with their members', async () => {
    const term = { id: 1, country: 'FR', debtor: 'business', invoiceDate: '2026-03-10', performanceDate: '2026-03-01' };
    const { answers } = await run(JSON.stringify({ ...term, agreed: { kind: 'net', days: 60 } }), termKind);
    expect(Object.keys(answers[0])).toEqual(['id', 'latestLawfulDue', 'agreedDue', 'lawful', 'basis']);
    const limitation = {
      id: 1,
      country: 'FR',
      debtor: 'business',
      completed: '2026-05-15',
      invoiceDate: null,
      events: [],
    };
    const second = await run(JSON.stringify(limitation), limitationKind);
    expect(second.answers[0]).toMatchObject({ lastDay: '2031-05-15', prescribedFrom: '2031-05-16' });
    expect(Object.keys(second.answers[0])).toEqual(['id', 'lastDay', 'prescribedFrom', 'basis', 'notes']);
  });

  it('answer bad cases too', async () => {
    const { answers, tally } = await run(
      '{"id":1,"country":"DE","debtor":"business","completed":"2026-05-15"}',
      limitationKind,
    );
    expect(answers[0].error.field).toBe('country');
    expect(tally.refused).toBe(1);
  });
});

describe('line bytes', () => {
  it('write any text and amount as a string would', () => {
    const parts = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })),
    );
    fc.assert(
      fc.property(parts, (items) => {
        const out = new LineBytes();
        let expected = '';
        for (const item of items) {
          if (typeof item === 'string') {
            out.text(item);
            out.raw(Buffer.from(item));
            expected += item + item;
          } else {
            out.cents(item);
            expected +=
              (BigInt(item) < 0n ? '-' : '') + String(Math.abs(item)).padStart(3, '0').replace(/(..)$/, '.$1');
          }
        }
        expect(out.collected().toString('utf8')).toBe(Buffer.from(expected).toString('utf8'));
      }),
    );
  });

  it('hold a line longer than a piece', () => {
    const out = new LineBytes();
    const long = 'é'.repeat(1 << 19);
    out.text('a');
    out.text(long);
    expect(out.full).toBe(true);
    expect(out.collected().toString('utf8')).toBe(`a${long}`);
    out.clear();
    expect([out.full, out.collected().length]).toEqual([false, 0]);
  });
});
