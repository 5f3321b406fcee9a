import { OPTIONS_MAX, type QuoteContent } from '#agree/facts/quote.js';
import type { Markup } from '#shell/web/door.js';
import { LineFields, type LineFieldsProps } from '#shell/web/lines/fields.js';
import { freshKey } from '#shell/web/lines/read.js';
import { Button, Field, type Form, Section, Select, TextArea } from '#shell/web/parts.js';
import { shellWords } from '#shell/web/words.js';
import { freshLineKey } from './read.js';
import { editorWords } from './words.js';

export interface QuoteFormProps {
  readonly form: Form;
  /** Where it is sent. */
  readonly action: string;
  readonly content: QuoteContent;
  readonly currency: string;
  readonly usualVat: string;
  readonly items: LineFieldsProps['items'];
  /** When the draft that is shown was saved: a later one is not overwritten without a word. */
  readonly updatedAt: string;
}

/** Values of the fields that stand once. */
export function valuesOfContent(content: QuoteContent): Form['values'] {
  const rows: Record<string, string> = {};
  content.warnings.forEach(({ text }, i) => {
    rows[`warnings.${i}.text`] = text;
  });
  content.duties.forEach(({ party, text, due }, i) => {
    rows[`duties.${i}.party`] = party;
    rows[`duties.${i}.text`] = text;
    rows[`duties.${i}.due`] = due;
  });
  content.options.forEach(({ title, description }, i) => {
    rows[`options.${i}.title`] = title;
    rows[`options.${i}.description`] = description ?? '';
  });
  return {
    ...rows,
    title: content.title,
    introduction: content.introduction,
    language: content.language,
    'concession.reason': content.concession?.reason,
    'concession.counterpart': content.concession?.counterpart,
    depositPercent: content.depositPercent,
    validUntil: content.validUntil,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    termDays: content.termDays,
    notes: content.notes,
  };
}

function Basics({ form }: QuoteFormProps): Markup {
  const words = editorWords(form.visit.language);
  return (
    <Section title={words.basics} id="basics">
      <Field form={form} name="title" label={words.title} hint={words.titleHint} maxlength={200} required />
      <TextArea form={form} name="introduction" label={words.introduction} hint={words.introductionHint} rows={3} />
      <Select
        form={form}
        name="language"
        label={words.language}
        options={[
          ['fr', words.languages.fr],
          ['en', words.languages.en],
        ]}
      />
    </Section>
  );
}

function Options(props: QuoteFormProps): Markup {
  const { form, content, currency, usualVat, items } = props;
  const words = editorWords(form.visit.language);
  const { options } = content;
  const shown = Math.min(OPTIONS_MAX, Math.max(2, options.length + (options.length > 0 ? 1 : 0)));
  const keys = options.map(({ key }) => ({ key }));
  const typed = Object.entries(form.visit.typed).some(
    ([name, value]) => /^options\.\d\.(title|description|lines\.\d+\.title)$/.test(name) && Boolean(value),
  );
  const refused = form.refusals.some(({ field }) => field?.startsWith('options'));
  return (
    <details class="options" open={options.length > 0 || typed || refused}>
      <summary>{words.options}</summary>
      <p class="hint">{words.optionsHint}</p>
      {Array.from({ length: shown }, (_, index) => {
        const option = options[index];
        const name = `options.${index}`;
        const key = option?.key ?? freshKey('o', [...keys, ...Array(index).fill({ key: `o${index}` })]);
        return (
          <fieldset class="option">
            <legend>{words.option(index + 1)}</legend>
            <input type="hidden" name={`${name}.key`} value={key} />
            <Field form={form} name={`${name}.title`} label={words.optionTitle} maxlength={200} />
            <Field form={form} name={`${name}.description`} label={words.optionDescription} maxlength={400} />
            <LineFields
              form={form}
              name={`${name}.lines`}
              lines={option?.lines ?? []}
              newKey={`${freshLineKey(content)}${key}`}
              currency={currency}
              usualVat={usualVat}
              items={items}
            />
          </fieldset>
        );
      })}
    </details>
  );
}

function RemoveRow({ form, rowKey, label }: { form: Form; rowKey: string; label: string }): Markup {
  const words = editorWords(form.visit.language);
  return (
    <button
      type="submit"
      name="act"
      value={`remove:${rowKey}`}
      class="quiet"
      aria-label={`${words.remove}\u202f: ${label}`}
    >
      {words.remove}
    </button>
  );
}

function Warnings({ form, content }: QuoteFormProps): Markup {
  const words = editorWords(form.visit.language);
  const { warnings } = content;
  const rows = [...warnings.map(({ key }) => key), freshKey('w', warnings)];
  return (
    <Section title={words.warnings} id="warnings">
      <p class="hint">{words.warningsHint}</p>
      <div class="plain-rows">
        {rows.map((key, i) => (
          <div class="plain-row texted" id={`row-${key}`}>
            <input type="hidden" name={`warnings.${i}.key`} value={key} />
            <TextArea form={form} name={`warnings.${i}.text`} label={words.warning(i + 1)} rows={2} maxlength={600} />
            {i < warnings.length && <RemoveRow form={form} rowKey={key} label={words.warning(i + 1)} />}
          </div>
        ))}
      </div>
      <AddRow form={form} />
    </Section>
  );
}

function AddRow({ form }: { form: Form }): Markup {
  return (
    <button type="submit" name="act" value="add" class="quiet">
      {shellWords(form.visit.language).addRow}
    </button>
  );
}

function Duties({ form, content }: QuoteFormProps): Markup {
  const words = editorWords(form.visit.language);
  const { duties } = content;
  const rows = [...duties.map(({ key }) => key), freshKey('d', duties)];
  return (
    <Section title={words.duties} id="duties">
      <p class="hint">{words.dutiesHint}</p>
      <div class="plain-rows">
        {rows.map((key, i) => (
          <div class="plain-row dated" id={`row-${key}`}>
            <input type="hidden" name={`duties.${i}.key`} value={key} />
            <Select
              form={form}
              name={`duties.${i}.party`}
              label={words.party}
              options={[
                ['theirs', words.parties.theirs],
                ['ours', words.parties.ours],
              ]}
            />
            <Field form={form} name={`duties.${i}.text`} label={words.duty} maxlength={600} required />
            <Field form={form} name={`duties.${i}.due`} label={words.due} type="date" required />
            {i < duties.length && <RemoveRow form={form} rowKey={key} label={words.duty} />}
          </div>
        ))}
      </div>
      <AddRow form={form} />
    </Section>
  );
}

function Concession({ form }: QuoteFormProps): Markup {
  const words = editorWords(form.visit.language);
  return (
    <Section title={words.concession} id="concession">
      <p class="hint">{words.concessionHint}</p>
      <TextArea form={form} name="concession.reason" label={words.reason} hint={words.reasonHint} rows={2} />
      <TextArea
        form={form}
        name="concession.counterpart"
        label={words.counterpart}
        hint={words.counterpartHint}
        rows={2}
      />
    </Section>
  );
}

function Conditions({ form }: QuoteFormProps): Markup {
  const words = editorWords(form.visit.language);
  return (
    <Section title={words.conditions} id="conditions">
      <div class="editor-fields">
        <Field form={form} name="depositPercent" label={words.deposit} inputmode="decimal" size={5} unit="%" required />
        <Field form={form} name="validUntil" label={words.validUntil} type="date" required />
        <Field form={form} name="startsOn" label={words.startsOn} type="date" />
        <Field form={form} name="endsOn" label={words.endsOn} type="date" />
        <Field
          form={form}
          name="termDays"
          label={words.termDays}
          inputmode="numeric"
          size={4}
          unit={words.days}
          required
        />
      </div>
      <TextArea form={form} name="notes" label={words.notes} rows={2} />
    </Section>
  );
}

/** The whole quote as one form: saved by itself with the script, by its button without. */
export function QuoteForm(props: QuoteFormProps): Markup {
  const { form, action, content, currency, usualVat, items, updatedAt } = props;
  const words = editorWords(form.visit.language);
  const shell = shellWords(form.visit.language);
  return (
    <form
      method="post"
      action={action}
      class="editor"
      novalidate
      data-autosave
      data-saving={shell.saving}
      data-done={shell.saved}
      data-failed={shell.notSaved}
    >
      <input type="hidden" name="updatedAt" value={updatedAt} />
      {/* Enter in a field saves, whatever button comes first. */}
      <button type="submit" class="first-button" tabindex={-1}>
        {words.save}
      </button>
      <Basics {...props} />
      <Section title={words.lines} id="lines">
        <p class="hint">{words.linesHint}</p>
        <LineFields
          form={form}
          name="lines"
          lines={content.lines}
          newKey={freshLineKey(content)}
          currency={currency}
          usualVat={usualVat}
          items={items}
        />
        <Options {...props} />
      </Section>
      <Concession {...props} />
      <Warnings {...props} />
      <Duties {...props} />
      <Conditions {...props} />
      <div class="actions editor-save">
        <Button>{words.save}</Button>
        <span data-saved aria-live="polite" class="hint"></span>
      </div>
    </form>
  );
}
