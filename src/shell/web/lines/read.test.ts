import { describe, expect, it } from 'vitest';
import { linesSchema } from '#kernel/lines/schema.js';
import { actedOn, freshKey, itemsOf, readAct, readLines } from './read.js';

const ROW = {
  key: 'l1',
  itemId: '',
  kind: 'service',
  title: 'Page d’accueil',
  description: '',
  quantity: '1,5',
  unit: 'day',
  price: '450,00',
  listPrice: '',
  vat: 'S:20',
  discount: '',
  discountReason: '',
  included: 'maquette\r\n- intégration\r\n\r\n',
  excluded: '',
  deliverables: 'fichiers sources',
  rounds: '2',
  timeEntries: '',
};
const BLANK = { ...ROW, key: 'l2', title: '', price: '', included: '', deliverables: '', rounds: '' };

describe('lines read from a form', () => {
  it('are those in which something was written, in order', () => {
    const lines = linesSchema.parse(readLines({ '1': BLANK, '0': ROW }));
    expect(lines).toEqual([
      {
        key: 'l1',
        kind: 'service',
        title: 'Page d’accueil',
        quantity: '1.5',
        unit: 'day',
        price: '450.00',
        vatCategory: 'S',
        vatRate: '20',
        content: {
          included: ['maquette', 'intégration'],
          excluded: [],
          deliverables: ['fichiers sources'],
          rounds: 2,
        },
      },
    ]);
  });

  it('keep what was half written, so that it is refused and not lost', () => {
    const { error } = linesSchema.safeParse(readLines({ '0': { ...BLANK, price: '12' } }));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['0.title']);
  });

  it('offer a line whole with a discount of 100', () => {
    const [line] = linesSchema.parse(readLines({ '0': { ...ROW, discount: '100', discountReason: 'bienvenue' } }));
    expect(line?.discount).toEqual({ percent: '100', reason: 'bienvenue' });
    expect(linesSchema.parse(readLines({ '0': { ...ROW, discount: '0,00' } }))[0]?.discount).toBeUndefined();
  });

  it('pass JSON as it is', () => {
    const line = { key: 'a', title: 'Logo', price: '450' };
    expect(readLines([line])).toEqual([line]);
    expect(readLines('nonsense')).toEqual([]);
  });
});

describe('the buttons of an editor', () => {
  const rows = [{ key: 'l1' }, { key: 'l2' }, { key: 'l3' }];
  const acted = (act: string) => actedOn(rows, readAct(act)).map(({ key }) => key);

  it('remove and move a row', () => {
    expect(acted('remove:l2')).toEqual(['l1', 'l3']);
    expect(acted('up:l3')).toEqual(['l1', 'l3', 'l2']);
    expect(acted('down:l1')).toEqual(['l2', 'l1', 'l3']);
    expect(acted('up:l1')).toEqual(['l1', 'l2', 'l3']);
    expect(acted('remove:none')).toEqual(['l1', 'l2', 'l3']);
    expect(acted('save')).toEqual(['l1', 'l2', 'l3']);
  });

  it('give new rows a key of their own', () => {
    expect(freshKey('l', rows)).toBe('l4');
    expect(freshKey('l', [{ key: 'g1' }])).toBe('l1');
  });

  it('hold one item a line', () => expect(itemsOf('a\n• b\n\n c ')).toEqual(['a', 'b', 'c']));
});
