import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  FileField,
  type Form,
  formOf,
  Heading,
  Page,
  RefusalList,
  Section,
  Select,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { type Commitment, SETTLED_STATES } from '../facts/commitment.js';
import { commitmentWords } from '../words.js';
import { DueText, SourceText, sayDayText } from './commitments.js';

function SettleForm({ form, commitment }: { form: Form; commitment: Commitment }): Markup {
  const { settle } = commitmentWords(form.visit.language);
  const says = settle.states[commitment.party];
  return (
    <Section title={settle.title} lead={settle.lead}>
      <form
        method="post"
        action={`/commitments/${commitment.id}/settlement`}
        class="sheet"
        enctype="multipart/form-data"
      >
        <Select
          form={form}
          name="state"
          label={settle.state}
          options={SETTLED_STATES.map((state) => [state, says[state]])}
        />
        <TextArea form={form} name="words" label={settle.words} hint={settle.wordsHint} rows={3} maxlength={600} />
        <FileField
          form={form}
          name="file"
          label={settle.file}
          hint={settle.fileHint}
          accept=".pdf,.png,.jpg,.jpeg,.webp,.heic,.eml,.ics"
        />
        <Field form={form} name="on" label={settle.on} type="date" hint={settle.onHint} />
        <div class="actions">
          <Button>{settle.act}</Button>
        </div>
      </form>
    </Section>
  );
}

function ReopenForm({ form, commitment }: { form: Form; commitment: Commitment }): Markup {
  const { reopen } = commitmentWords(form.visit.language);
  return (
    <Section title={reopen.title} lead={reopen.lead}>
      <form method="post" action={`/commitments/${commitment.id}/reopening`} class="sheet">
        <TextArea form={form} name="reason" label={reopen.reason} rows={2} maxlength={600} required />
        <div class="actions">
          <Button tone="quiet">{reopen.act}</Button>
        </div>
      </form>
    </Section>
  );
}

/** One promise: what it is, how it was settled, and the verbs that are open to it. */
export function CommitmentPage(props: { visit: Visit; commitment: Commitment; refusals?: readonly Refusal[] }): Markup {
  const { visit, commitment, refusals } = props;
  const { language } = visit;
  const words = commitmentWords(language);
  const { columns, facts } = words;
  const form = formOf(visit, refusals);
  const today = visit.context.clock.today();
  const settled = commitment.state !== 'open';
  return (
    <Page visit={visit} title={commitment.text} place="relations" width="narrow">
      <Heading title={commitment.text}>
        <ButtonLink href={`/clients/${commitment.clientId}/commitments`}>{words.see}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <Facts
        items={[
          [columns.party, words.parties[commitment.party]],
          [columns.client, <a href={`/clients/${commitment.clientId}`}>{commitment.clientName}</a>],
          [columns.due, <DueText commitment={commitment} today={today} language={language} />],
          [columns.source, <SourceText commitment={commitment} language={language} />],
          [columns.state, words.states[commitment.state]],
          ...(settled ? [[facts.settledOn, sayDayText(commitment.settledOn, language)] as const] : []),
          ...(commitment.settledText === null ? [] : [[facts.words, commitment.settledText] as const]),
          ...(commitment.settledFileId === null
            ? []
            : [[facts.file, <a href={`/commitments/${commitment.id}/proof`}>{facts.download}</a>] as const]),
        ]}
      />
      {mayWrite(visit) &&
        (settled ? (
          <ReopenForm form={form} commitment={commitment} />
        ) : (
          <SettleForm form={form} commitment={commitment} />
        ))}
    </Page>
  );
}
