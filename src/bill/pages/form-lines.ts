import { z } from 'zod';
import type { LineContent } from '#kernel/lines/facts.js';
import { type BillContent, billContentSchema } from '../facts/bill.js';

const text = z.string().max(8_000).optional();

/** One line of the plain form, as typed. */
const formLine = z.object({
  key: text,
  title: text,
  description: text,
  included: text,
  quantity: text,
  unit: text,
  price: text,
  vat: text,
  kind: text,
  discount: text,
  keep: text,
});
type FormLine = z.output<typeof formLine>;

const NAMES = [
  'l1',
  'l2',
  'l3',
  'l4',
  'l5',
  'l6',
  'l7',
  'l8',
  'l9',
  'l10',
  'l11',
  'l12',
  'l13',
  'l14',
  'l15',
  'l16',
  'l17',
  'l18',
  'l19',
  'l20',
] as const;

/** What the plain form sends: the content, its lines as `l1.title`, `l1.price`… */
export const formBody = z.object({
  client: text,
  title: text,
  introduction: text,
  dueOn: text,
  suppliedFrom: text,
  suppliedTo: text,
  purchaseOrder: text,
  exemption: text,
  notes: text,
  reason: text,
  termDays: text,
  ...Object.fromEntries(NAMES.map((name) => [name, formLine.optional()])),
});
export type FormBody = z.output<typeof formBody> & Readonly<Record<string, unknown>>;

const itemsOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/\r?\n/)
    .map((item) => item.trim())
    .filter(Boolean);

const present = (typed: string | undefined): string | undefined => typed?.trim() || undefined;

/** What the form does not show of a line, kept from the draft that it changes. */
interface Hidden {
  readonly content?: LineContent | undefined;
}

function lineOf(typed: FormLine, name: string, hidden: (key: string) => object | undefined): object | undefined {
  if (!present(typed.title) && !present(typed.price)) return undefined;
  const key = present(typed.key) ?? name;
  const before = (hidden(key) ?? {}) as Hidden;
  const vat = present(typed.vat) ?? 'S 20';
  const [vatCategory = 'S', vatRate = '20'] = vat.split(' ');
  const discount = present(typed.discount);
  return {
    ...before,
    key,
    title: typed.title ?? '',
    description: present(typed.description),
    kind: present(typed.kind) ?? 'service',
    quantity: present(typed.quantity) ?? '1',
    unit: present(typed.unit) ?? 'flat',
    price: present(typed.price) ?? '',
    vatCategory,
    vatRate,
    discount: discount === undefined || Number(discount) === 0 ? undefined : { percent: discount },
    content: { excluded: [], deliverables: [], ...before.content, included: itemsOf(typed.included) },
  };
}

/**
 * The content that a plain form means, still to be validated.
 * @param before the draft that it changes: what the form does not show stays
 */
export function contentOfForm(body: FormBody, before: BillContent | undefined, termDays: number): unknown {
  const hidden = (key: string): object | undefined => before?.lines.find((line) => line.key === key);
  const lines = NAMES.flatMap((name) => {
    const typed = body[name] as FormLine | undefined;
    const line = typed && lineOf(typed, name, hidden);
    return line ? [line] : [];
  });
  return {
    title: body.title ?? '',
    introduction: present(body.introduction),
    lines,
    termDays: before?.termDays ?? termDays,
    dueOn: present(body.dueOn),
    suppliedFrom: present(body.suppliedFrom),
    suppliedTo: present(body.suppliedTo),
    purchaseOrder: present(body.purchaseOrder),
    exemption: present(body.exemption),
    notes: present(body.notes),
    reason: present(body.reason) ?? before?.reason,
    deposits: before?.deposits ?? [],
  };
}

/** The values that the form shows of a content, by field name. */
export function formValues(content: BillContent): Record<string, string> {
  const values: Record<string, string> = {};
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) values[name] = value;
  };
  for (const name of [
    'title',
    'introduction',
    'dueOn',
    'suppliedFrom',
    'suppliedTo',
    'purchaseOrder',
    'exemption',
    'notes',
    'reason',
  ] as const)
    set(name, content[name]);
  content.lines.slice(0, NAMES.length).forEach((line, index) => {
    const at = (field: string): string => `${NAMES[index]}.${field}`;
    set(at('key'), line.key);
    set(at('title'), line.title);
    set(at('description'), line.description);
    set(at('included'), line.content.included.join('\n'));
    set(at('quantity'), line.quantity);
    set(at('unit'), line.unit);
    set(at('price'), line.price);
    set(at('vat'), `${line.vatCategory} ${line.vatRate}`);
    set(at('kind'), line.kind);
    set(at('discount'), line.discount?.percent);
  });
  return values;
}

/** Names of the lines that a form shows: those that are there, and some to fill in. */
export const lineNames = (filled: number): readonly string[] =>
  NAMES.slice(0, Math.min(NAMES.length, Math.max(3, filled + 2)));

/** Whether a content has more lines than the form can show: it is then changed by the editor or by JSON. */
export const isTooLong = (content: BillContent): boolean => content.lines.length > NAMES.length;

/** `lines.0.price`, as the schema names it, is `l1.price` in the form. */
export const fieldInForm = (field: string | undefined): string | undefined =>
  field
    ?.replace(/^lines\.(\d+)\./, (_, index) => `l${Number(index) + 1}.`)
    .replace('.vatRate', '.vat')
    .replace('.content', '.included');

export const parseContent = (value: unknown) => billContentSchema.safeParse(value, { reportInput: true });
