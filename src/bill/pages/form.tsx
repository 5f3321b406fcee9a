import { UNIT_NAMES } from '#kernel/lines/facts.js';
import { en as linesEn } from '#kernel/lines/words.en.js';
import { fr as linesFr } from '#kernel/lines/words.fr.js';
import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Field, type Form, Select, TextArea } from '#shell/web/parts.js';
import { billWords } from '../words.js';

const lineWords = (language: Language) => (language === 'fr' ? linesFr : linesEn);

/** VAT of a line as one choice: category and rate. */
const VAT_CHOICES = ['S 20', 'S 10', 'S 5.5', 'S 2.1', 'E 0', 'AE 0', 'K 0', 'G 0', 'O 0', 'Z 0'] as const;

function vatChoices(language: Language): (readonly [string, string])[] {
  const words = lineWords(language);
  return VAT_CHOICES.map((choice) => {
    const [category = 'S', rate = '0'] = choice.split(' ');
    const label =
      category === 'S'
        ? `${language === 'fr' ? `${rate.replace('.', ',')}\u00a0` : rate}%`
        : words.vatCategories[category as keyof typeof words.vatCategories];
    return [choice, label] as const;
  });
}

function LineFields({
  form,
  name,
  place,
  vatExempt,
}: {
  form: Form;
  name: string;
  place: number;
  vatExempt: boolean;
}): Markup {
  const { language } = form.visit;
  const words = billWords(language).form;
  const units = lineWords(language);
  const key = form.visit.typed[`${name}.key`] ?? form.values[`${name}.key`];
  return (
    <fieldset class="bill-line">
      <legend>{words.line(place)}</legend>
      {key && <input type="hidden" name={`${name}.key`} value={String(key)} />}
      <Field form={form} name={`${name}.title`} label={words.lineTitle} maxlength={200} />
      <TextArea form={form} name={`${name}.included`} label={words.included} hint={words.includedHint} rows={3} />
      <TextArea form={form} name={`${name}.description`} label={words.description} rows={2} maxlength={2000} />
      <div class="bill-figures">
        <Field form={form} name={`${name}.quantity`} label={words.quantity} inputmode="decimal" size={8} />
        <Select
          form={form}
          name={`${name}.unit`}
          label={words.unit}
          options={['flat', ...UNIT_NAMES.filter((unit) => unit !== 'flat')].map(
            (unit) => [unit, units.units[unit as keyof typeof units.units].one] as const,
          )}
        />
        <Field form={form} name={`${name}.price`} label={words.price} inputmode="decimal" size={10} />
        {!vatExempt && <Select form={form} name={`${name}.vat`} label={words.vat} options={vatChoices(language)} />}
        <Select
          form={form}
          name={`${name}.kind`}
          label={words.kind}
          options={(['service', 'goods'] as const).map((kind) => [kind, units.kinds[kind]] as const)}
        />
        <Field
          form={form}
          name={`${name}.discount`}
          label={words.discount}
          hint={words.discountHint}
          inputmode="decimal"
          size={6}
          unit="%"
        />
      </div>
    </fieldset>
  );
}

/** The fields of an invoice in a plain form: it needs no script. */
export function BillFields(props: {
  form: Form;
  names: readonly string[];
  vatExempt: boolean;
  termDays: number;
  credit: boolean;
}): Markup {
  const { form, names, vatExempt, termDays, credit } = props;
  const words = billWords(form.visit.language);
  return (
    <>
      <Field form={form} name="title" label={words.form.title} maxlength={200} required />
      {credit && <TextArea form={form} name="reason" label={words.detail.reason} rows={2} required />}
      {names.map((name, index) => (
        <LineFields form={form} name={name} place={index + 1} vatExempt={vatExempt} />
      ))}
      {!credit && (
        <div class="bill-figures">
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
