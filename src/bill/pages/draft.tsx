import type { Refusal } from '#kernel/refusal.js';
import type { LetterDocument } from '#paper/facts.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  formOf,
  Heading,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Draft } from '../actions/draft.js';
import type { Preview } from '../actions/preview.js';
import { billWords } from '../words.js';
import { BillFields } from './form.js';
import { fieldInForm, formValues, isTooLong, lineNames } from './form-lines.js';

/** What the page of a draft shows. */
export interface DraftView {
  readonly draft: Draft;
  readonly clientName: string;
  readonly preview: Preview;
  /** The page as it would be printed; undefined where what it rests on is missing. */
  readonly paper: LetterDocument | undefined;
  readonly vatExempt: boolean;
  /** Hours of time that no invoice holds yet, as said; undefined where there are none. */
  readonly unbilled: string | undefined;
}

function Findings({
  visit,
  title,
  found,
  tone,
}: {
  visit: Visit;
  title: string;
  found: readonly Refusal[];
  tone: 'problem' | 'watch';
}): Markup | null {
  if (found.length === 0) return null;
  return (
    <Notice tone={tone}>
      <p>{title}</p>
      <ul>
        {found.map((one) => (
          <li>{visit.say(one)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Verbs({ visit, view }: { visit: Visit; view: DraftView }): Markup {
  const words = billWords(visit.language).draft;
  const path = `/invoices/drafts/${view.draft.id}`;
  return (
    <div class="actions">
      {view.preview.problems.length === 0 && (
        <PostButton action={`${path}/issue`} label={words.issue} tone="decide" confirm={words.confirmIssue} />
      )}
      <PostButton action={`${path}/discard`} label={words.discard} confirm={words.confirmDiscard} />
    </div>
  );
}

function EditForm({
  visit,
  view,
  refusals,
}: {
  visit: Visit;
  view: DraftView;
  refusals: readonly Refusal[];
}): Markup | null {
  const words = billWords(visit.language).draft;
  const { draft, vatExempt } = view;
  if (isTooLong(draft.content)) return null;
  const form = formOf(visit, refusals, formValues(draft.content));
  return (
    <Section title={words.edit} id="edit">
      <form method="post" action={`/invoices/drafts/${draft.id}`} class="sheet">
        <BillFields
          form={form}
          names={lineNames(draft.content.lines.length)}
          vatExempt={vatExempt}
          termDays={draft.content.termDays}
          credit={draft.kind === 'creditNote'}
        />
        <Button>{words.save}</Button>
      </form>
    </Section>
  );
}

/** A draft: the document as it would leave, what keeps it from leaving, and the plain form that changes it. */
export function DraftPage(props: { visit: Visit; view: DraftView; refusals?: readonly Refusal[] }): Markup {
  const { visit, view } = props;
  const words = billWords(visit.language);
  const { preview, draft, paper } = view;
  const refusals = (props.refusals ?? []).map((one) => {
    const field = fieldInForm(one.field);
    return field === undefined ? one : { ...one, field };
  });
  const writes = mayWrite(visit);
  return (
    <Page visit={visit} title={`${draft.content.title} – ${view.clientName}`} place="invoices">
      <Heading title={words.draft.title(words.kinds[draft.kind])} lead={view.clientName}>
        <ButtonLink href="/invoices">{words.detail.back}</ButtonLink>
        <ButtonLink href={`/invoices/drafts/${draft.id}/pdf`}>{words.detail.pdf}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <Findings visit={visit} title={words.draft.toMend} found={preview.problems} tone="problem" />
      <Findings visit={visit} title={words.draft.advice} found={preview.advice} tone="watch" />
      {preview.problems.length === 0 && <Notice tone="done">{words.draft.ready}</Notice>}
      {view.unbilled && (
        <Notice tone="note">
          <p>{words.draft.unbilled(view.unbilled)}</p>
          {writes && <PostButton action={`/invoices/drafts/${draft.id}/time`} label={words.draft.addTime} />}
        </Notice>
      )}
      {writes && <Verbs visit={visit} view={view} />}
      <p class="hint">{words.draft.issueHint}</p>
      {paper && (
        <Section title={words.draft.preview}>
          <LetterView letter={paper} />
        </Section>
      )}
      {writes && <EditForm visit={visit} view={view} refusals={refusals} />}
    </Page>
  );
}
