import { z } from 'zod';
import type { Line } from '#kernel/lines/facts.js';
import { type ItemFacts, lineOfItem } from '#kernel/lines/from-item.js';
import { actedOn, type EditorAct, freshKey, readAct, readLines } from '#shell/web/lines/read.js';
import { type BillContent, billContentSchema } from '../facts/bill.js';

const text = z.string().max(8_000).optional();

/** What a form sends: the content field by field, its lines as `lines.0.title`, `lines.0.price`… */
export const formBody = z.looseObject({
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
  act: text,
  linesItem: text,
});
export type FormBody = z.output<typeof formBody>;

const present = (typed: string | undefined): string | undefined => typed?.trim() || undefined;

/**
 * The content that a form means, still to be validated.
 * @param before the draft that it changes: what the form does not show stays
 */
export function contentOfForm(body: FormBody, before: BillContent | undefined, termDays: number): unknown {
  return {
    title: body.title ?? '',
    introduction: present(body.introduction),
    lines: readLines(body['lines']),
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

/** What the button that sent a form asks for besides saving. */
const actIn = (body: FormBody): EditorAct | undefined => readAct(body.act);

/** The content after what a button asked for: a line removed or moved, an item of the catalogue added. */
export function contentAfter(content: BillContent, body: FormBody, items: readonly ItemFacts[]): BillContent {
  const act = actIn(body);
  if (act?.verb !== 'item') return { ...content, lines: actedOn<Line>(content.lines, act) };
  const item = items.find(({ id }) => id === body.linesItem);
  return item ? { ...content, lines: [...content.lines, lineOfItem(item, freshKey('l', content.lines))] } : content;
}

/** The values that the form shows of a content beside its lines, by field name. */
export function formValues(content: BillContent): Record<string, string | undefined> {
  const { title, introduction, dueOn, suppliedFrom, suppliedTo, purchaseOrder, exemption, notes, reason } = content;
  return { title, introduction, dueOn, suppliedFrom, suppliedTo, purchaseOrder, exemption, notes, reason };
}

/** `lines.0.vatRate`, as the schema names it, is `lines.0.vat` in the form. */
export const fieldInForm = (field: string | undefined): string | undefined =>
  field?.replace('.vatRate', '.vat').replace('.vatCategory', '.vat').replace('.content', '.included');

export const parseContent = (value: unknown) => billContentSchema.safeParse(value, { reportInput: true });
