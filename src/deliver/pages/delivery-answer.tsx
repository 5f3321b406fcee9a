import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';
import { Button, Checkbox, Field, FileField, type Form, TextArea } from '#shell/web/parts.js';
import { type DeliveryDocument, OUTCOMES, RESERVATIONS_MAX } from '../facts/delivery.js';
import { deliveryWords } from '../words.js';

const fieldId = (name: string, value: string): string => `field-${name.replace(/[^\w-]/g, '-')}-${value}`;

const SCORES = ['1', '2', '3', '4', '5'].map((score) => [score, score] as const);

/** One choice among a few, each a large target. */
function Choice(props: {
  form: Form;
  name: string;
  legend: Child;
  row?: boolean;
  options: readonly (readonly [value: string, label: string])[];
}): Markup {
  const { form, name, legend, options, row } = props;
  const chosen = form.visit.typed[name];
  const refusal = form.refusals.find(({ field }) => field === name);
  return (
    <fieldset class={row ? 'choice row-of-choices' : 'choice'} id={`field-${name}`}>
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label for={fieldId(name, value)}>
          <input type="radio" id={fieldId(name, value)} name={name} value={value} checked={chosen === value} />
          <span>{label}</span>
        </label>
      ))}
      {refusal && <p class="error">{form.visit.say(refusal)}</p>}
    </fieldset>
  );
}

function Received({ form, document }: { form: Form; document: DeliveryDocument }): Markup {
  const { page } = deliveryWords(form.visit.language);
  const refusal = form.refusals.find(({ field }) => field === 'received');
  return (
    <fieldset class="choice" id="field-received">
      <legend>{page.received}</legend>
      {document.content.deliverables.map(({ key, text }) => (
        <label for={fieldId('received', key)}>
          <input
            type="checkbox"
            id={fieldId('received', key)}
            name={`received.${key}`}
            value="on"
            checked={form.visit.typed[`received.${key}`] === 'on'}
          />
          <span>{text}</span>
        </label>
      ))}
      {refusal && <p class="error">{form.visit.say(refusal)}</p>}
    </fieldset>
  );
}

/** The act that signs. */
export function SignButton({ form }: { form: Form }): Markup {
  const { page } = deliveryWords(form.visit.language);
  return (
    <div class="actions">
      <Button tone="decide">{page.sign}</Button>
    </div>
  );
}

function ReservationFields(props: { form: Form; index: number; hasPhotos: boolean }): Markup {
  const { form, index, hasPhotos } = props;
  const { page } = deliveryWords(form.visit.language);
  const name = (field: string): string => `reservations.${index}.${field}`;
  return (
    <details open={index === 0 || Boolean(form.visit.typed[name('text')])}>
      <summary>{page.reservation(index + 1)}</summary>
      <div class="sheet">
        <TextArea form={form} name={name('text')} label={page.reservationText} rows={2} maxlength={2000} />
        {hasPhotos ? (
          <FileField
            form={form}
            name={name('photo')}
            label={page.photo}
            hint={page.photoHint}
            accept="image/png,image/jpeg,image/webp,image/heic,.heic"
          />
        ) : (
          <p class="hint">{page.photoLater}</p>
        )}
        <Field form={form} name={name('deadline')} label={page.deadline} type="date" />
      </div>
    </details>
  );
}

/**
 * The one form in which a client answers a delivery, on his own page or on the device that he is handed.
 * What was delivered comes first, then whether it suits, the client's words, who he is, and the code last.
 * @param end what signs: the button, or the code and its buttons
 * @param hasPhotos false while the page will be shown again before the answer: a browser forgets chosen files then
 */
export function AnswerForm(props: {
  form: Form;
  action: string;
  document: DeliveryDocument;
  shown: string;
  end?: Child;
  hasPhotos?: boolean;
}): Markup {
  const { form, action, document, shown, hasPhotos = true } = props;
  const { page } = deliveryWords(form.visit.language);
  return (
    <form method="post" action={action} class="sheet answer" enctype="multipart/form-data">
      <input type="hidden" name="shown" value={shown} />
      <Received form={form} document={document} />
      <Choice
        form={form}
        name="outcome"
        legend={page.outcome}
        options={OUTCOMES.map((outcome) => [outcome, page.outcomes[outcome]])}
      />
      <fieldset class="when-reserved">
        <legend>{page.reservations}</legend>
        <p class="hint">{page.reservationsLead}</p>
        {Array.from({ length: RESERVATIONS_MAX }, (_, index) => (
          <ReservationFields form={form} index={index} hasPhotos={hasPhotos} />
        ))}
      </fieldset>
      <div class="when-refused">
        <TextArea form={form} name="reason" label={page.reason} hint={page.reasonHint} rows={2} maxlength={2000} />
      </div>
      <Choice form={form} name="satisfaction" legend={page.satisfaction} row options={SCORES} />
      <TextArea form={form} name="ownWords" label={page.ownWords} rows={2} maxlength={2000} />
      <Checkbox form={form} name="mayQuote" label={page.mayQuote} />
      <Field
        form={form}
        name="name"
        label={page.name}
        hint={page.signHint}
        required
        maxlength={120}
        autocomplete="name"
      />
      <Field form={form} name="capacity" label={page.capacity} hint={page.capacityHint} maxlength={120} />
      <p class="hint">{page.recorded}</p>
      {props.end ?? <SignButton form={form} />}
    </form>
  );
}
