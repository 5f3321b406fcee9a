import type { FactualLetter } from '#collect/actions/factual/read.js';
import type { RecordedFact } from '#collect/rules/factual/facts.js';
import { factualWords } from '#collect/rules/factual/words.js';
import type { Finding } from '#collect/rules/lint/lint.js';
import { collectWords } from '#collect/words.js';
import { formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { LetterView } from '#paper/html.js';
import { mailReadiness } from '#shell/mail/account.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  Facts,
  Field,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import { FindingItem, joined } from '../findings.js';
import { sayDayText } from '../list.js';
import { Mailing } from '../mailing.js';

interface Props {
  readonly visit: Visit;
  readonly letter: FactualLetter;
  readonly refusals: readonly Refusal[];
}

/** What to mend, then what to check; that nothing is to be done only when nothing is. */
function Proof({ visit, letter }: Omit<Props, 'refusals'>): Markup {
  const words = collectWords(visit.language);
  const blocking = letter.findings.filter(({ severity }) => severity === 'block');
  const advice = letter.findings.filter(({ severity }) => severity !== 'block');
  const item = (finding: Finding): Markup => <FindingItem visit={visit} finding={finding} />;
  return (
    <div id="letter-proof" data-follow aria-live="polite">
      {letter.findings.length === 0 ? (
        <Notice tone="done">{words.nothingToMend}</Notice>
      ) : (
        <Notice tone={blocking.length > 0 ? 'problem' : 'watch'}>
          <p>{words.warningsTitle}</p>
          <ul class="findings">
            {blocking.map(item)}
            {advice.map(item)}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function FactItem({ visit, fact }: { visit: Visit; fact: RecordedFact }): Markup {
  const { seals } = factualWords(visit.language);
  const { editor } = collectWords(visit.language);
  const { seq, hash, kind, on, references } = fact;
  return (
    <li>
      {sayDayText(on, visit.language)}
      {'\u00a0– '}
      {seals.kinds[kind]?.(references[0] ?? '') ?? kind} <small title={hash}>{editor.factEntry(seq)}</small>
    </li>
  );
}

/** The facts that the letter quotes, each with its entry of the journal. */
function SealedFacts({ visit, letter }: Omit<Props, 'refusals'>): Markup {
  const { editor } = collectWords(visit.language);
  return (
    <Section title={editor.factsTitle} id="facts" lead={editor.factsLead}>
      <ul>
        {letter.draft.facts.map((fact) => (
          <FactItem visit={visit} fact={fact} />
        ))}
      </ul>
    </Section>
  );
}

function valuesOf({ draft, registered }: FactualLetter): Form['values'] {
  const { subject, salutation, opening, closing, courtesy, replyBy } = draft;
  return {
    replyBy: formatDay(replyBy),
    subject,
    salutation,
    courtesy,
    opening: joined(opening),
    closing: joined(closing),
    registered: registered ? 1 : 0,
  };
}

function TextForm({ visit, letter, refusals }: Props): Markup {
  const { editor } = collectWords(visit.language);
  const shell = shellWords(visit.language);
  const form = formOf(visit, refusals, valuesOf(letter));
  return (
    <form
      method="post"
      action={`/letters/${letter.id}`}
      class="sheet"
      lang={letter.language}
      data-autosave
      data-saving={shell.saving}
      data-done={shell.saved}
      data-failed={shell.notSaved}
    >
      <Field form={form} name="subject" label={editor.subject} required maxlength={300} />
      <Field
        form={form}
        name="replyBy"
        type="date"
        label={editor.replyBy}
        required
        min={formatDay(letter.draft.asOf + 1)}
      />
      <Field form={form} name="salutation" label={editor.salutation} required maxlength={300} />
      <TextArea form={form} name="opening" label={editor.beforeFacts} hint={editor.paragraphs} rows={9} required />
      <TextArea form={form} name="closing" label={editor.afterFacts} rows={5} />
      <Field form={form} name="courtesy" label={editor.courtesy} required maxlength={600} />
      <input type="hidden" name="registered" value="off" />
      <Checkbox form={form} name="registered" label={editor.registered} />
      <div class="actions">
        <Button tone="quiet">{editor.save}</Button>
        <span data-saved aria-live="polite" class="hint"></span>
      </div>
    </form>
  );
}

function IssueSection({ visit, letter, refusals }: Props): Markup {
  const { issue, editor } = collectWords(visit.language);
  const ofToday = letter.asOf === formatDay(visit.context.clock.today());
  const gone = letter.findings.some(({ rule }) => rule === 'factGone');
  const moved = !ofToday || gone || refusals.some(({ code }) => code === 'letter.factsMoved');
  const blocked = letter.findings.some(({ severity }) => severity === 'block');
  return (
    <Section title={issue.title} id="issue">
      {!ofToday && <Notice tone="watch">{editor.outdatedFacts}</Notice>}
      <ul>
        {issue.what.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {blocked && <p class="hint">{issue.blocked}</p>}
      <div class="actions">
        {ofToday && !blocked && (
          <PostButton action={`/letters/${letter.id}/issue`} label={issue.act} tone="decide" confirm={issue.confirm} />
        )}
        {moved && <PostButton action={`/letters/${letter.id}/refresh`} label={editor.refresh} tone="main" />}
        <PostButton action={`/letters/${letter.id}/discard`} label={editor.discard} confirm={editor.discardConfirm} />
      </div>
    </Section>
  );
}

function Draft(props: Props): Markup {
  const { visit, letter } = props;
  const { editor } = collectWords(visit.language);
  return (
    <div class="letter-desk">
      <div>
        <Proof visit={visit} letter={letter} />
        <h2>{editor.texts}</h2>
        <TextForm {...props} />
        <div id="letter-facts" data-follow>
          <SealedFacts visit={visit} letter={letter} />
        </div>
        <div id="letter-issue" data-follow>
          <IssueSection {...props} />
        </div>
      </div>
      <section class="letter-side" id="letter-document" data-follow tabindex={0} aria-label={editor.document}>
        <LetterView letter={letter.document} />
      </section>
    </div>
  );
}

/** An issued letter, with its proofs beside it. */
async function Issued({ visit, letter, refusals }: Props): Promise<Markup> {
  const { language } = visit;
  const { editor, columns } = collectWords(language);
  const readiness = await mailReadiness(visit.context);
  return (
    <div class="letter-desk issued">
      <LetterView letter={letter.document} />
      <aside>
        <Facts
          items={[
            [columns.number, letter.number ?? ''],
            [columns.date, sayDayText(letter.asOf, language)],
            [editor.replyBy, sayDayText(letter.replyBy, language)],
            [editor.integrity, <code>{letter.sha256}</code>],
          ]}
        />
        <Mailing visit={visit} letter={letter} readiness={readiness} refusals={refusals} />
      </aside>
    </div>
  );
}

/** A letter of facts: the document beside its form while it is a draft; the document alone once issued. */
export function FactualPage(props: Props): Markup {
  const { visit, letter, refusals } = props;
  const words = collectWords(visit.language);
  const { editor } = words;
  const draft = letter.state === 'draft';
  const title = `${words.kinds[letter.kind]}\u00a0– ${letter.client.name}`;
  const issued = editor.lead.issued(letter.number ?? '', sayDayText(letter.asOf, visit.language));
  return (
    <Page visit={visit} title={title} place="relations">
      <Heading title={title} lead={draft ? editor.lead.draft : issued}>
        <ButtonLink href={`/clients/${letter.clientId}/agreed`}>{editor.backToAgreed}</ButtonLink>
        {draft ? (
          <ButtonLink href={`/letters/${letter.id}/pdf`}>{editor.previewPdf}</ButtonLink>
        ) : (
          <ButtonLink href={`/letters/${letter.id}/pdf?download=on`} tone="main">
            {editor.download}
          </ButtonLink>
        )}
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      {!draft && <Issued {...props} />}
      {draft && mayWrite(visit) && <Draft {...props} />}
      {draft && !mayWrite(visit) && <LetterView letter={letter.document} />}
    </Page>
  );
}
