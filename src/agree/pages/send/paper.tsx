import { formatDay } from '#kernel/day.js';
import type { Markup } from '#shell/web/door.js';
import { Button, Field, FileField, formOf, Select } from '#shell/web/parts.js';
import type { SendingView } from './panel.js';
import { sendWords } from './words.js';

/** The way for a client who signs on paper: the scan, who signed it and when. */
export function PaperForm({ visit, quote, refusals = [] }: SendingView): Markup {
  const { paper: words } = sendWords(visit.language);
  const document = quote.inForce?.document;
  const options = document?.content.options ?? [];
  const form = formOf(visit, refusals, { signer: document?.buyer.contactName });
  const refusedHere = refusals.some(({ field = '' }) => ['file', 'signer', 'signedOn', 'option'].includes(field));
  const today = formatDay(visit.context.clock.today());
  return (
    <details open={refusedHere} id="paper">
      <summary>{words.title}</summary>
      <form method="post" action={`/quotes/${quote.id}/paper-acceptance`} enctype="multipart/form-data" class="sheet">
        <p>{words.lead}</p>
        <FileField
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept="application/pdf,image/png,image/jpeg"
          required
        />
        <Field form={form} name="signer" label={words.signer} required maxlength={120} />
        <Field form={form} name="capacity" label={words.capacity} maxlength={120} />
        <Field form={form} name="signedOn" type="date" label={words.on} required max={today} />
        {options.length > 0 && (
          <Select
            form={form}
            name="option"
            label={words.option}
            options={options.map(({ key, title }) => [key, title] as const)}
          />
        )}
        <p class="hint">{words.confirm}</p>
        <Button>{words.act}</Button>
      </form>
    </details>
  );
}
