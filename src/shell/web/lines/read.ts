/**
 * Lines as a form sends them, brought to the shape of `kernel/lines/schema`. What is JSON already passes as it is.
 * A row in which nobody wrote a title nor a price is no line.
 */

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Rows of a form (`rows.0.x`, `rows.1.x`) in order; a list as it is; nothing where there are none. */
export function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  return Object.keys(value)
    .filter((key) => /^\d{1,4}$/.test(key))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => value[key]);
}

/** One item a line, as a text area holds a list. */
export const itemsOf = (value: unknown): readonly string[] =>
  textOf(value)
    .split(/\r?\n/)
    .map((item) => item.replace(/^\s*[-•*]\s+/, '').trim())
    .filter((item) => item !== '');

/** Leaves out the fields in which nothing was written. */
export function written(fields: Raw): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
}

const isLineForm = (raw: Raw): boolean => 'vat' in raw || 'included' in raw;

const isBlank = (raw: Raw): boolean => textOf(raw['title']) === '' && textOf(raw['price']) === '';

function contentOf(raw: Raw): Record<string, unknown> {
  const rounds = textOf(raw['rounds']);
  return {
    included: itemsOf(raw['included']),
    excluded: itemsOf(raw['excluded']),
    deliverables: itemsOf(raw['deliverables']),
    ...(rounds === '' ? {} : { rounds: Number(rounds) }),
  };
}

function lineOf(raw: Raw, index: number): unknown {
  const [vatCategory, vatRate] = textOf(raw['vat']).split(':');
  const percent = textOf(raw['discount']);
  const entries = textOf(raw['timeEntries']);
  return written({
    key: textOf(raw['key']) || `l${index + 1}`,
    itemId: textOf(raw['itemId']),
    kind: textOf(raw['kind']),
    title: textOf(raw['title']),
    description: textOf(raw['description']),
    quantity: textOf(raw['quantity']),
    unit: textOf(raw['unit']),
    price: textOf(raw['price']),
    listPrice: textOf(raw['listPrice']),
    vatCategory: vatCategory ?? '',
    vatRate: vatRate ?? '',
    discount:
      percent === '' || /^0+([.,]0+)?$/.test(percent)
        ? undefined
        : written({ percent, reason: textOf(raw['discountReason']) }),
    content: contentOf(raw),
    timeEntries: entries === '' ? undefined : entries.split(','),
  });
}

/** Lines of a form or of a JSON body, for `linesSchema`. */
export function readLines(value: unknown): readonly unknown[] {
  return rowsOf(value)
    .filter((raw) => !(isRecord(raw) && isLineForm(raw) && isBlank(raw)))
    .map((raw, index) => (isRecord(raw) && isLineForm(raw) ? lineOf(raw, index) : raw));
}

/** What a button of an editor asks besides saving: `remove:l3`, `up:l3`, `down:l3`, `add`. */
export interface EditorAct {
  readonly verb: 'add' | 'remove' | 'up' | 'down' | 'item';
  readonly key: string;
}

export function readAct(value: unknown): EditorAct | undefined {
  const match = /^(add|remove|up|down|item):?(.*)$/.exec(textOf(value));
  return match ? { verb: match[1] as EditorAct['verb'], key: match[2] ?? '' } : undefined;
}

/** A list of keyed rows after an act on one of them. */
export function actedOn<T extends { readonly key: string }>(
  rows: readonly T[],
  act: EditorAct | undefined,
): readonly T[] {
  const at = rows.findIndex(({ key }) => key === act?.key);
  if (!act || at < 0) return rows;
  if (act.verb === 'remove') return rows.filter((_, index) => index !== at);
  const to = act.verb === 'up' ? at - 1 : act.verb === 'down' ? at + 1 : at;
  if (to < 0 || to >= rows.length) return rows;
  const moved = [...rows];
  const [row] = moved.splice(at, 1);
  if (row) moved.splice(to, 0, row);
  return moved;
}

/** A key that no row has yet: `l4` after `l1` to `l3`. */
export function freshKey(prefix: string, rows: readonly { readonly key: string }[]): string {
  const numbers = rows.map(({ key }) => Number(key.startsWith(prefix) ? key.slice(prefix.length) : Number.NaN));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
