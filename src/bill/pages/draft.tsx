import type { ItemFacts } from '#kernel/lines/from-item.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import type { LetterDocument } from '#paper/facts.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, formOf, Heading, Notice, Page, PostButton, RefusalList } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import type { Draft } from '../actions/draft.js';
import type { Preview } from '../actions/preview.js';
import { billWords } from '../words.js';
import { BillFields } from './form.js';
import { fieldInForm, formValues } from './form-lines.js';

/** What the page of a draft shows. */
export interface DraftView {
  readonly draft: Draft;
  readonly clientName: string;
  readonly preview: Preview;
  /** The page as it would be printed; undefined where what it rests on is missing. */
  readonly paper: LetterDocument | undefined;
  readonly vatExempt: boolean;
  readonly currency: string;
  readonly items: readonly ItemFacts[];
  /** Hours of time that no invoice holds yet, as said; undefined where there are none. */
  readonly unbilled: string | undefined;
}

interface Props {
  readonly visit: Visit;
  readonly view: DraftView;
}

function Findings(props: {
  visit: Visit;
  title: string;
  found: readonly Refusal[];
  tone: 'problem' | 'watch';
}): Markup | null {
  const { visit, title, found, tone } = props;
  if (found.length === 0) return null;
  return (
    <Notice tone={tone}>
      <p>{title}</p>
      <ul class="findings">
        {found.map((one) => (
          <li>{visit.say(one)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Sums as the server computes them, shown again at each saving. */
function Totals({ visit, view }: Props): Markup | null {
  const { language } = visit;
  const words = billWords(language).draft;
  const totals = view.preview.document?.totals;
  if (!totals) return null;
  const say = (cents: number): string => sayMoney(cents, view.currency, language);
  return (
    <dl class="editor-totals">
      {totals.offeredCents > 0 && (
        <>
          <dt>{words.sums.offered}</dt>
          <dd>{say(totals.offeredCents)}</dd>
        </>
      )}
      <dt>{words.sums.net}</dt>
      <dd>{say(totals.netCents)}</dd>
      {!view.vatExempt && (
        <>
          <dt>{words.sums.vat}</dt>
          <dd>{say(totals.vatCents)}</dd>
        </>
      )}
      {totals.prepaidCents > 0 && (
        <>
          <dt>{words.sums.prepaid}</dt>
          <dd>{say(-totals.prepaidCents)}</dd>
        </>
      )}
      <dt class="strong">{words.sums.payable}</dt>
      <dd class="strong">{say(totals.payableCents)}</dd>
    </dl>
  );
}

function Verbs({ visit, view }: Props): Markup {
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

function EditForm({ visit, view, refusals }: Props & { refusals: readonly Refusal[] }): Markup {
  const words = billWords(visit.language).draft;
  const shell = shellWords(visit.language);
  const { draft, vatExempt, items, currency } = view;
  const form = formOf(visit, refusals, formValues(draft.content));
  return (
    <form
      method="post"
      action={`/invoices/drafts/${draft.id}`}
      class="editor"
      novalidate
      data-autosave
      data-saving={shell.saving}
      data-done={shell.saved}
      data-failed={shell.notSaved}
    >
      <button type="submit" class="first-button" tabindex={-1}>
        {words.save}
      </button>
      <BillFields
        form={form}
        lines={draft.content.lines}
        items={items}
        currency={currency}
        vatExempt={vatExempt}
        termDays={draft.content.termDays}
        credit={draft.kind === 'creditNote'}
      />
      <div class="actions editor-save">
        <Button>{words.save}</Button>
        <span data-saved aria-live="polite" class="hint"></span>
      </div>
    </form>
  );
}

/** What it comes to, what keeps it from leaving, its verbs, and the document as it would leave. */
function Side({ visit, view }: Props): Markup {
  const words = billWords(visit.language).draft;
  const { preview, draft, paper } = view;
  const writes = mayWrite(visit);
  return (
    <div class="editor-side" id="draft-side" data-follow aria-live="polite">
      <Totals visit={visit} view={view} />
      <Findings visit={visit} title={words.toMend} found={preview.problems} tone="problem" />
      <Findings visit={visit} title={words.advice} found={preview.advice} tone="watch" />
      {preview.problems.length === 0 && <Notice tone="done">{words.ready}</Notice>}
      {view.unbilled && (
        <Notice tone="note">
          <p>{words.unbilled(view.unbilled)}</p>
          {writes && <PostButton action={`/invoices/drafts/${draft.id}/time`} label={words.addTime} />}
        </Notice>
      )}
      {writes && <Verbs visit={visit} view={view} />}
      <p class="hint">{words.issueHint}</p>
      {paper && <LetterView letter={paper} />}
    </div>
  );
}

/** A draft: the form, and beside it the document as it would leave. */
export function DraftPage(props: Props & { refusals?: readonly Refusal[] }): Markup {
  const { visit, view } = props;
  const words = billWords(visit.language);
  const { draft } = view;
  const refusals = (props.refusals ?? []).map((one) => {
    const field = fieldInForm(one.field);
    return field === undefined ? one : { ...one, field };
  });
  return (
    <Page visit={visit} title={`${draft.content.title} – ${view.clientName}`} place="invoices">
      <Heading title={words.draft.title(words.kinds[draft.kind])} lead={view.clientName}>
        <ButtonLink href="/invoices">{words.detail.back}</ButtonLink>
        <ButtonLink href={`/invoices/drafts/${draft.id}/pdf`}>{words.detail.pdf}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <div class={mayWrite(visit) ? 'editor-desk' : undefined}>
        {mayWrite(visit) && <EditForm visit={visit} view={view} refusals={refusals} />}
        <Side visit={visit} view={view} />
      </div>
    </Page>
  );
}
