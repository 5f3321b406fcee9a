import { formatDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';
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
  Money,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import type { Letter } from '../actions/read.js';
import type { Finding } from '../rules/lint/lint.js';
import { collectWords } from '../words.js';
import { FindingItem, joined } from './findings.js';
import { sayDayText } from './list.js';
import { Mailing } from './mailing.js';

interface Props {
  readonly visit: Visit;
  readonly letter: Letter;
}

/** Where the thing that a warning names is to be found. */
function remedyOf(code: string, clientId: string): string | undefined {
  const remedies: Readonly<Record<string, string>> = {
    'letter.assumedDue': `/clients/${clientId}#owed`,
    'letter.noAddress': `/clients/${clientId}/identity#field-addressLine1`,
    'letter.noAccount': '/settings#field-iban',
    'letter.noName': '/settings#field-name',
    'letter.noOwnAddress': '/settings#field-addressLine1',
    'letter.noSiren': '/settings#field-siren',
    'letter.assumedKind': `/clients/${clientId}/identity#field-kind`,
    'letter.language': `/clients/${clientId}/identity#field-language`,
    'letter.caveat': '/settings/rates',
    'letter.ratesEnd': '/settings/rates',
  };
  return remedies[code];
}

function WarningItem({ visit, letter, warning }: Props & { warning: Letter['warnings'][number] }): Markup {
  const remedy = remedyOf(warning.code, letter.clientId);
  return <li>{remedy ? <a href={remedy}>{visit.say(warning)}</a> : visit.say(warning)}</li>;
}

/** What to mend, then what to check, in one place; that nothing is to be done only when nothing is. */
function Proof({ visit, letter }: Props): Markup {
  const words = collectWords(visit.language);
  const { warnings, findings } = letter;
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const advice = findings.filter(({ severity }) => severity !== 'block');
  const item = (finding: Finding): Markup => <FindingItem visit={visit} finding={finding} />;
  if (warnings.length + findings.length === 0)
    return (
      <div id="letter-proof" data-follow aria-live="polite">
        <Notice tone="done">{words.nothingToMend}</Notice>
      </div>
    );
  return (
    <div id="letter-proof" data-follow aria-live="polite">
      <Notice tone={blocking.length > 0 ? 'problem' : 'watch'}>
        <p>{words.warningsTitle}</p>
        <ul class="findings">
          {blocking.map(item)}
          {warnings.map((warning) => (
            <WarningItem visit={visit} letter={letter} warning={warning} />
          ))}
          {advice.map(item)}
        </ul>
        {warnings.length > 0 && <PostButton action={`/letters/${letter.id}/refresh`} label={words.editor.refresh} />}
      </Notice>
    </div>
  );
}

function valuesOf({ draft, registered }: Letter): Form['values'] {
  const { subject, salutation, opening, legal, closing, courtesy, payBy } = draft;
  return {
    payBy: formatDay(payBy),
    subject,
    salutation,
    courtesy,
    opening: joined(opening),
    legal: joined(legal),
    closing: joined(closing),
    registered: registered ? 1 : 0,
  };
}

function TextForm({ visit, letter, refusals }: Props & { refusals: readonly Refusal[] }): Markup {
  const words = collectWords(visit.language);
  const shell = shellWords(visit.language);
  const { editor } = words;
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
        name="payBy"
        type="date"
        label={words.start.payBy}
        required
        min={formatDay(letter.draft.asOf + 1)}
      />
      <Field form={form} name="salutation" label={editor.salutation} required maxlength={300} />
      <TextArea form={form} name="opening" label={editor.opening} hint={editor.paragraphs} rows={9} required />
      {letter.draft.legal.length > 0 && <TextArea form={form} name="legal" label={editor.legal} rows={6} />}
      <TextArea form={form} name="closing" label={editor.closing} rows={9} />
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

function IssueSection({ visit, letter, refusals }: Props & { refusals: readonly Refusal[] }): Markup {
  const words = collectWords(visit.language);
  const { issue, editor } = words;
  const today = formatDay(visit.context.clock.today());
  const ofToday = letter.asOf === today;
  const moved = !ofToday || refusals.some(({ code }) => code === 'letter.ledgerMoved');
  const blocked = letter.findings.some(({ severity }) => severity === 'block');
  return (
    <Section title={issue.title} id="issue">
      {!ofToday && <Notice tone="watch">{editor.refreshHelp}</Notice>}
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

function Draft({ visit, letter, refusals }: Props & { refusals: readonly Refusal[] }): Markup {
  const words = collectWords(visit.language);
  return (
    <div class="letter-desk">
      <div>
        <Proof visit={visit} letter={letter} />
        <h2>{words.editor.texts}</h2>
        <TextForm visit={visit} letter={letter} refusals={refusals} />
        <div id="letter-issue" data-follow>
          <IssueSection visit={visit} letter={letter} refusals={refusals} />
        </div>
      </div>
      <section class="letter-side" id="letter-document" data-follow tabindex={0} aria-label={words.editor.document}>
        <LetterView letter={letter.document} />
      </section>
    </div>
  );
}

/** An issued letter, with its facts beside it. */
async function Issued({ visit, letter, refusals }: Props & { refusals: readonly Refusal[] }): Promise<Markup> {
  const { language } = visit;
  const { editor, columns, start } = collectWords(language);
  const sum = <Money cents={parseCents(letter.amount) ?? 0} currency={letter.currency} language={language} />;
  const readiness = await mailReadiness(visit.context);
  return (
    <div class="letter-desk issued">
      <LetterView letter={letter.document} />
      <aside>
        <Facts
          items={[
            [columns.number, letter.number ?? ''],
            [columns.date, sayDayText(letter.asOf, language)],
            [columns.amount, sum],
            [start.payBy, sayDayText(letter.payBy, language)],
            [start.invoices, letter.invoices.join(', ')],
            [editor.integrity, <code>{letter.sha256}</code>],
          ]}
        />
        <Mailing visit={visit} letter={letter} readiness={readiness} refusals={refusals} />
      </aside>
    </div>
  );
}

/** A letter: the document beside its form while it is a draft; the document alone once issued. */
export function LetterPage(props: Props & { refusals?: readonly Refusal[] }): Markup {
  const { visit, letter, refusals = [] } = props;
  const words = collectWords(visit.language);
  const { editor } = words;
  const issuedOn = sayDayText(letter.asOf, visit.language);
  const draft = letter.state === 'draft';
  const title = `${words.kinds[letter.kind]}\u00a0– ${letter.client.name}`;
  const lead = draft ? editor.lead.draft : editor.lead.issued(letter.number ?? '', issuedOn);
  return (
    <Page visit={visit} title={title} place="relations">
      <Heading title={title} lead={lead}>
        <ButtonLink href={`/clients/${letter.clientId}`}>{editor.backToClient}</ButtonLink>
        {draft ? (
          <ButtonLink href={`/letters/${letter.id}/pdf`}>{editor.previewPdf}</ButtonLink>
        ) : (
          <ButtonLink href={`/letters/${letter.id}/pdf?download=on`} tone="main">
            {editor.download}
          </ButtonLink>
        )}
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      {!draft && <Issued visit={visit} letter={letter} refusals={refusals} />}
      {draft && mayWrite(visit) && <Draft visit={visit} letter={letter} refusals={refusals} />}
      {draft && !mayWrite(visit) && <LetterView letter={letter.document} />}
    </Page>
  );
}
