import type { Child } from 'hono/jsx';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';

/** What a form shows: what was typed, else the values given, and what was refused. */
export interface Form {
  readonly visit: Visit;
  readonly refusals: readonly Refusal[];
  readonly values: Readonly<Record<string, string | number | null | undefined>>;
}

export function formOf(visit: Visit, refusals: readonly Refusal[] = [], values: Form['values'] = {}): Form {
  return { visit, refusals, values };
}

/** The id of a field's element, where a refusal links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`;
}

function shownValue({ visit, values }: Form, name: string): string | undefined {
  return visit.typed[name] ?? values[name]?.toString();
}

interface Common {
  readonly form: Form;
  readonly name: string;
  readonly label: Child;
  /** One sentence that explains the field. */
  readonly hint?: Child;
  readonly required?: boolean;
}

interface FrameProps extends Common {
  readonly children?: Child;
  readonly wide?: boolean;
}

const errorOf = ({ form, name }: Common): Refusal | undefined =>
  form.refusals.find((refusal) => refusal.field === name);

function describedBy(common: Common): string | undefined {
  const id = fieldId(common.name);
  const ids = [common.hint && `${id}-hint`, errorOf(common) && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Frame(props: FrameProps): Markup {
  const id = fieldId(props.name);
  const refusal = errorOf(props);
  const words = shellWords(props.form.visit.language);
  return (
    <div class={refusal ? 'field refused' : 'field'}>
      <label for={id}>
        {props.label}
        {!props.required && <small>{words.optional}</small>}
      </label>
      {props.children}
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {refusal && (
        <p class="error" id={`${id}-error`}>
          {props.form.visit.say(refusal)}
        </p>
      )}
    </div>
  );
}

export interface FieldProps extends Common {
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'tel' | 'search';
  readonly autocomplete?: string;
  readonly inputmode?: 'decimal' | 'numeric' | 'email' | 'tel';
  readonly maxlength?: number;
  readonly minlength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly autofocus?: boolean;
  /** Width in characters, for values of a known length. */
  readonly size?: number;
  /** A word after the field: days, %. */
  readonly unit?: Child;
}

/** A line of text, a number, a date, a password. A password is never shown again. */
export function Field(props: FieldProps): Markup {
  const input = (
    <input
      id={fieldId(props.name)}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.type === 'password' ? undefined : shownValue(props.form, props.name)}
      required={props.required}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      minlength={props.minlength}
      min={props.min}
      max={props.max}
      size={props.size}
      autofocus={props.autofocus}
      class={props.size ? 'sized' : undefined}
      aria-describedby={describedBy(props)}
      aria-invalid={errorOf(props) ? 'true' : undefined}
    />
  );
  return (
    <Frame {...props}>
      {props.unit ? (
        <span class="with-unit">
          {input} {props.unit}
        </span>
      ) : (
        input
      )}
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea(props: Common & { rows?: number; maxlength?: number }): Markup {
  return (
    <Frame {...props}>
      <textarea
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={errorOf(props) ? 'true' : undefined}
      >
        {shownValue(props.form, props.name)}
      </textarea>
    </Frame>
  );
}

/** One choice among a few. */
export function Select(props: Common & { options: readonly (readonly [value: string, label: string])[] }): Markup {
  const chosen = shownValue(props.form, props.name);
  return (
    <Frame {...props} required>
      <select
        id={fieldId(props.name)}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={errorOf(props) ? 'true' : undefined}
      >
        {props.options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/**
 * A yes or a no. `values[name]` is 1 or `on` when it is ticked. Unticked it sends `off`, so that a form that has the
 * box says no and one that has not says nothing.
 */
export function Checkbox(props: Common): Markup {
  const { form, name, label, hint } = props;
  const ticked = ['1', 'on', 'true'].includes(shownValue(form, name) ?? '');
  const id = fieldId(name);
  const refusal = errorOf(props);
  return (
    <div class="field tick">
      <input type="hidden" name={name} value="off" />
      <input type="checkbox" id={id} name={name} checked={ticked} aria-describedby={describedBy(props)} />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {refusal && (
        <p class="error" id={`${id}-error`}>
          {form.visit.say(refusal)}
        </p>
      )}
    </div>
  );
}

/** A file to send; the form around it needs `enctype="multipart/form-data"`. */
export function FileField(props: Common & { accept?: string }): Markup {
  return (
    <Frame {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type="file"
        accept={props.accept}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={errorOf(props) ? 'true' : undefined}
      />
    </Frame>
  );
}
