import type { Child } from 'hono/jsx';
import { sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { sayMoment } from '#shell/web/parts.js';
import { isOpen, type QuoteLinkView, sayDayText, wordsOf } from './view.js';

const Tick = (): Markup => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="client-tick">
    <path d="M4 10.5 8.2 15 16 5.5" />
  </svg>
);

/** A sentence with a tick before it: something done, and when. */
export const Done = ({ children }: { children?: Child }): Markup => (
  <p class="client-done">
    <Tick />
    <span>{children}</span>
  </p>
);

/** One form of the walk: whatever it sends, the document that was shown goes with it. */
export function StepForm(props: { view: QuoteLinkView; action: string; sheet?: boolean; children?: Child }): Markup {
  const { path, opened } = props.view;
  return (
    <form method="post" action={`${path}/${props.action}`} class={props.sheet ? 'sheet' : undefined}>
      <input type="hidden" name="shown" value={opened.shown} />
      {props.children}
    </form>
  );
}

/** A step under its number; `id` is where its form comes back to. */
export function Step(props: {
  view: QuoteLinkView;
  id: string;
  title: string;
  place: string;
  children?: Child;
}): Markup {
  return (
    <li class="client-step" id={props.id}>
      <p class="client-place">{props.place}</p>
      <h3>{props.title}</h3>
      {props.children}
    </li>
  );
}

export function OptionStep({ view, place }: { view: QuoteLinkView; place: string }): Markup {
  const { document, consent } = view.opened;
  const { option: words } = wordsOf(view);
  return (
    <Step view={view} id="option" title={words.title} place={place}>
      <StepForm view={view} action="option">
        <ul class="client-options">
          {document.content.options.map(({ key, title, description }) => {
            const price = sayMoney(document.optionTotals[key]?.totalCents ?? 0, document.currency, view.visit.language);
            return (
              <li class={consent.option?.key === key ? 'chosen' : undefined}>
                <p class="client-option">
                  <strong>{title}</strong> <span class="money">{price}</span>
                </p>
                {description && <p>{description}</p>}
                {consent.option?.key === key ? (
                  <Done>{words.chosen}</Done>
                ) : (
                  <button type="submit" class="quiet" name="option" value={key} aria-label={`${words.act} : ${title}`}>
                    {words.act}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </StepForm>
      {consent.option && <p class="hint">{words.change}</p>}
    </Step>
  );
}

export function WarningsStep({ view, place }: { view: QuoteLinkView; place: string }): Markup {
  const { document, consent } = view.opened;
  const { warnings: words } = wordsOf(view);
  const { warnings } = document.content;
  const open = isOpen('warning', view);
  return (
    <Step view={view} id="warnings" title={words.title(warnings.length)} place={place}>
      <p>{words.lead}</p>
      <ol class="client-warnings">
        {warnings.map(({ key, text }, index) => {
          const ticked = consent.warnings.get(key);
          return (
            <li id={`warning-${index + 1}`}>
              <p>{text}</p>
              {ticked ? (
                <Done>{words.ticked(sayMoment(ticked.at, view.visit.language))}</Done>
              ) : (
                <StepForm view={view} action={`warnings/${index + 1}`}>
                  <button type="submit" class="client-box" disabled={!open} aria-label={words.spoken(index + 1)}>
                    {words.act}
                  </button>
                </StepForm>
              )}
            </li>
          );
        })}
      </ol>
    </Step>
  );
}

export function TermsStep({ view, place }: { view: QuoteLinkView; place: string }): Markup | null {
  const { document, consent } = view.opened;
  const { terms } = document;
  if (!terms) return null;
  const { language } = view.visit;
  const { terms: words } = wordsOf(view);
  return (
    <Step view={view} id="terms" title={words.title} place={place}>
      <p>{words.lead(terms.number, sayDayText(terms.releasedOn, language))}</p>
      {consent.terms ? (
        <>
          <Done>{words.opened(sayMoment(consent.terms.at, language))}</Done>
          <p>
            <a class="button quiet" href={`${view.path}/terms`}>
              {words.again}
            </a>
          </p>
        </>
      ) : (
        <StepForm view={view} action="terms">
          <button type="submit" class="main" disabled={!isOpen('terms', view)}>
            {words.act}
          </button>
        </StepForm>
      )}
    </Step>
  );
}
