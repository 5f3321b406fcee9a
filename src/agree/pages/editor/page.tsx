import type { QuoteDetail, QuoteVersion } from '#agree/actions/quote-detail.js';
import { paperOf } from '#agree/actions/quote-document.js';
import type { QuoteDocument } from '#agree/facts/quote.js';
import type { Finding } from '#agree/facts/state.js';
import { sayDecimal } from '#agree/rules/paper/items.js';
import { asksForWarning, concededHundredths, concessionsOf } from '#agree/rules/quote/amounts.js';
import type { ItemFacts } from '#kernel/lines/from-item.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, formOf, Heading, Notice, Page, RefusalList } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { QuoteForm, valuesOfContent } from './form.js';
import { editorWords } from './words.js';

export interface EditorView {
  readonly visit: Visit;
  readonly quote: QuoteDetail;
  readonly draft: QuoteVersion;
  readonly document: QuoteDocument;
  readonly findings: readonly Finding[];
  readonly items: readonly ItemFacts[];
  readonly refusals?: readonly Refusal[];
}

/** Sums as the server computes them, shown again at each saving. */
function Totals({ visit, document }: EditorView): Markup {
  const { language } = visit;
  const words = editorWords(language);
  const { totals, optionTotals, currency, content, seller } = document;
  const say = (cents: number): string => sayMoney(cents, currency, language);
  const conceded = concessionsOf(content).filter(({ concededCents }) => concededCents > 0);
  return (
    <div id="quote-totals" data-follow aria-live="polite">
      <dl class="editor-totals">
        {totals.offeredCents > 0 && (
          <>
            <dt>{words.offered}</dt>
            <dd>{say(totals.offeredCents)}</dd>
          </>
        )}
        <dt>{words.net}</dt>
        <dd>{say(totals.netCents)}</dd>
        {!seller.vatExempt && (
          <>
            <dt>{words.vat}</dt>
            <dd>{say(totals.vatCents)}</dd>
            <dt class="strong">{words.total}</dt>
            <dd class="strong">{say(totals.totalCents)}</dd>
          </>
        )}
        {content.options.map(({ key, title }) => (
          <>
            <dt>{words.withOption(title)}</dt>
            <dd>{say(optionTotals[key]?.totalCents ?? 0)}</dd>
          </>
        ))}
      </dl>
      {conceded.length > 0 && (
        <Notice tone={asksForWarning(content) ? 'watch' : 'note'}>
          {conceded.map((one) => (
            <p>
              {words.conceded(
                say(one.concededCents),
                say(one.listCents),
                sayDecimal(String(concededHundredths(one) / 100), language),
                one.option,
              )}
            </p>
          ))}
          {asksForWarning(content) && <p>{words.asksForWarning}</p>}
        </Notice>
      )}
    </div>
  );
}

/** What keeps the quote from leaving, then what is worth a look; each leads to its field. */
function Proof({ visit, findings }: EditorView): Markup {
  const words = editorWords(visit.language);
  const group = (severity: Finding['severity'], title: string): Markup | null => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0 ? null : (
      <>
        <p>{title}</p>
        <ul class="findings">
          {found.map((finding) => (
            <li>{visit.say(finding)}</li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <div id="quote-proof" data-follow aria-live="polite">
      {findings.length === 0 ? (
        <Notice tone="done">{words.nothingToMend}</Notice>
      ) : (
        <Notice tone={findings.some(({ severity }) => severity === 'toMend') ? 'watch' : 'note'}>
          {group('toMend', words.toMend)}
          {group('advice', words.advice)}
        </Notice>
      )}
    </div>
  );
}

/** The editor: the form, what it comes to, what is missing, and the document beside it as it will leave. */
export function QuoteEditorPage(view: EditorView): Markup {
  const { visit, quote, draft, document, items, refusals = [] } = view;
  const words = editorWords(visit.language);
  const form = formOf(visit, refusals, valuesOfContent(draft.content));
  const title = `${quote.number}\u00a0– ${draft.title}`;
  return (
    <Page visit={visit} title={title} place="quotes">
      <Heading title={title} lead={words.lead}>
        <ButtonLink href={`/quotes/${quote.id}`}>{words.back}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <div class="editor-desk">
        <div>
          <QuoteForm
            form={form}
            action={`/quotes/${quote.id}/edit`}
            content={draft.content}
            currency={quote.currency}
            usualVat={document.seller.vatExempt ? 'E:0' : 'S:20'}
            items={items}
            updatedAt={draft.updatedAt}
          />
        </div>
        <div class="editor-side">
          <Totals {...view} />
          <Proof {...view} />
          <section id="quote-document" data-follow tabindex={0} aria-label={words.document}>
            <LetterView letter={paperOf(visit.context, document, { draft: true })} />
          </section>
        </div>
      </div>
    </Page>
  );
}
