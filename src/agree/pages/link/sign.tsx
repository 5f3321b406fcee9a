import { amountOf } from '#agree/actions/accept-evidence.js';
import { CODE_MINUTES } from '#agree/actions/code.js';
import { maskEmail } from '#agree/rules/evidence.js';
import { sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Button, Field, type Form, formOf, Notice } from '#shell/web/parts.js';
import { Step, StepForm } from './steps.js';
import { isOpen, type QuoteLinkView, wordsOf } from './view.js';

/** Where a signature is drawn; shown by the script alone, which fills the hidden field. */
function DrawnSignature({ view, form }: { view: QuoteLinkView; form: Form }): Markup {
  const { sign: words } = wordsOf(view);
  return (
    <div class="client-signature" data-signature hidden>
      <p>{words.draw}</p>
      <svg viewBox="0 0 1000 300" role="img" aria-label={words.draw}>
        <path class="line" d="M60 240H940" />
      </svg>
      <button type="button" class="quiet" data-clear>
        {words.clear}
      </button>
      <input type="hidden" name="strokes" value={form.visit.typed['strokes'] ?? ''} />
    </div>
  );
}

/** The only signature without the script; with it, the other way beside the drawing, which then is not required. */
function TypedLabel({ view }: { view: QuoteLinkView }): Markup {
  const { sign: words } = wordsOf(view);
  return (
    <>
      <span data-typed-alone>{words.typed}</span>
      <span data-typed-or hidden>
        {words.typedOr}
      </span>
    </>
  );
}

function SignForm({ view }: { view: QuoteLinkView }): Markup {
  const { visit, refusals, opened } = view;
  const { document, consent } = opened;
  const { sign: words } = wordsOf(view);
  const form = formOf(visit, refusals, { name: document.buyer.contactName });
  const amount = sayMoney(amountOf(document, consent.option?.key ?? null), document.currency, visit.language);
  return (
    <StepForm view={view} action="accept" sheet>
      <Field form={form} name="name" label={words.name} required maxlength={120} autocomplete="name" />
      <Field form={form} name="capacity" label={words.capacity} hint={words.capacityHint} maxlength={120} />
      <DrawnSignature view={view} form={form} />
      <Field
        form={form}
        name="typed"
        label={<TypedLabel view={view} />}
        hint={words.typedHint}
        required
        maxlength={120}
        autocomplete="off"
      />
      <Field
        form={form}
        name="code"
        label={words.code}
        hint={words.codeHint}
        required
        maxlength={20}
        autocomplete="one-time-code"
        size={14}
      />
      <p>
        <strong>{words.total(amount)}</strong> {words.obligation}
      </p>
      <p class="hint">
        <a href="#privacy">{wordsOf(view).privacy.title}</a>
      </p>
      <Button tone="decide">{words.act}</Button>
    </StepForm>
  );
}

/** The last step: a code asked, then the signature that it confirms. */
export function SignStep({ view, place }: { view: QuoteLinkView; place: string }): Markup {
  const { sign: words } = wordsOf(view);
  const { email } = view.opened.link;
  const masked = maskEmail(email ?? '');
  return (
    <Step view={view} id="sign" title={words.title} place={place}>
      {email === null ? (
        <Notice tone="watch">{words.noEmail}</Notice>
      ) : !isOpen('sign', view) ? (
        <p>{words.later}</p>
      ) : view.codeWaits ? (
        <>
          <Notice>{words.codeSent(masked, CODE_MINUTES)}</Notice>
          <SignForm view={view} />
          <StepForm view={view} action="code">
            <Button tone="quiet">{words.codeAgain}</Button>
          </StepForm>
        </>
      ) : (
        <>
          <p>{words.codeLead(masked)}</p>
          <StepForm view={view} action="code">
            <Button>{words.codeAct}</Button>
          </StepForm>
        </>
      )}
    </Step>
  );
}
