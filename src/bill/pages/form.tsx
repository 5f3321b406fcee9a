import type { Line } from '#kernel/lines/facts.js';
import type { ItemFacts } from '#kernel/lines/from-item.js';
import type { Markup } from '#shell/web/door.js';
import { LineFields } from '#shell/web/lines/fields.js';
import { freshKey } from '#shell/web/lines/read.js';
import { Field, type Form, TextArea } from '#shell/web/parts.js';
import { billWords } from '../words.js';

export interface BillFieldsProps {
  readonly form: Form;
  readonly lines: readonly Line[];
  readonly items: readonly ItemFacts[];
  readonly currency: string;
  readonly vatExempt: boolean;
  readonly termDays: number;
  readonly credit: boolean;
}

/** The fields of an invoice or a credit note: they need no script. */
export function BillFields(props: BillFieldsProps): Markup {
  const { form, lines, items, currency, vatExempt, termDays, credit } = props;
  const words = billWords(form.visit.language);
  return (
    <>
      <Field form={form} name="title" label={words.form.title} maxlength={200} required />
      {credit && <TextArea form={form} name="reason" label={words.detail.reason} rows={2} required />}
      <LineFields
        form={form}
        name="lines"
        lines={lines}
        newKey={freshKey('l', lines)}
        currency={currency}
        usualVat={vatExempt ? 'E:0' : 'S:20'}
        items={items}
      />
      {!credit && (
        <div class="editor-fields">
          <Field form={form} name="dueOn" type="date" label={words.form.dueOn} hint={words.form.dueHint(termDays)} />
          <Field form={form} name="suppliedFrom" type="date" label={words.form.suppliedFrom} />
          <Field form={form} name="suppliedTo" type="date" label={words.form.suppliedTo} />
          <Field form={form} name="purchaseOrder" label={words.form.purchaseOrder} maxlength={60} />
        </div>
      )}
      <TextArea form={form} name="introduction" label={words.form.introduction} rows={2} />
      <TextArea form={form} name="notes" label={words.form.notes} rows={2} />
      {!vatExempt && <Field form={form} name="exemption" label={words.form.exemption} maxlength={300} />}
    </>
  );
}
