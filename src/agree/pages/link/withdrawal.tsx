import { maskEmail } from '#agree/rules/evidence.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  formOf,
  Heading,
  Notice,
  RefusalList,
  Section,
  sayMoment,
} from '#shell/web/parts.js';
import { ClientPage } from './frame.js';
import { businessOf } from './said.js';
import { Done, StepForm } from './steps.js';
import { mayWithdraw, type QuoteLinkView, sayDayText, wordsOf } from './view.js';

/** Where a consumer finds the way out of the contract, for as long as the right lasts (directive 2011/83/EU, art. 11a). */
export function WithdrawalDoor({ view }: { view: QuoteLinkView }): Markup | null {
  const { withdrawal: words } = wordsOf(view);
  const { renounceUntil } = view.opened;
  if (renounceUntil === null || !mayWithdraw(view)) return null;
  return (
    <Section title={words.title} id="withdrawal">
      <p>{words.lead(sayDayText(renounceUntil, view.visit.language))}</p>
      <p class="actions">
        <ButtonLink href={`${view.path}/withdrawal`}>{words.open}</ButtonLink>
      </p>
    </Section>
  );
}

/** The withdrawal as it was declared: what, who, when. */
export function WithdrawnPart({ view }: { view: QuoteLinkView }): Markup | null {
  const { withdrawal, document } = view.opened;
  const { withdrawal: words } = wordsOf(view);
  if (!withdrawal) return null;
  const { created_at, signer_name, evidence_sha256 } = withdrawal;
  return (
    <Section title={words.doneTitle} id="withdrawal">
      <Done>{words.done(signer_name ?? '', sayMoment(created_at, view.visit.language))}</Done>
      <p>{words.next(document.seller.name)}</p>
      <p class="client-small">
        {words.hash}
        <br />
        <code>{evidence_sha256}</code>
      </p>
    </Section>
  );
}

function WithdrawalForm({ view }: { view: QuoteLinkView }): Markup {
  const { visit, refusals, opened } = view;
  const { withdrawal: words } = wordsOf(view);
  const form = formOf(visit, refusals, { name: opened.answer?.signer_name });
  const { email } = opened.link;
  const hint = email === null ? undefined : words.emailKnown(maskEmail(email));
  return (
    <StepForm view={view} action="withdrawal" sheet>
      <Field form={form} name="name" label={words.name} required maxlength={120} autocomplete="name" />
      <Field
        form={form}
        name="email"
        type="email"
        label={words.email}
        hint={hint}
        required={email === null}
        maxlength={254}
        autocomplete="email"
      />
      <p>
        <strong>{words.statement}</strong>
      </p>
      <Button tone="decide">{words.act}</Button>
    </StepForm>
  );
}

/** The page on which a consumer withdraws: the contract, a name, where the acknowledgement goes, one button. */
export function WithdrawalPage(view: QuoteLinkView): Markup {
  const { visit, opened, path, isOwn } = view;
  const { number, version, content, seller } = opened.document;
  const words = wordsOf(view);
  const { withdrawal: said } = words;
  const accepted = sayMoment(opened.answer?.created_at ?? '', visit.language);
  return (
    <ClientPage visit={visit} title={said.pageTitle} business={businessOf(view)}>
      {isOwn && <Notice tone="watch">{words.preview}</Notice>}
      <Heading title={said.pageTitle} lead={said.pageLead(sayDayText(opened.renounceUntil ?? '', visit.language))} />
      <RefusalList form={formOf(visit, view.refusals)} />
      <Facts
        items={[
          [said.contract, said.contractOf(number, version, accepted)],
          [said.object, content.title],
          [said.seller, seller.name],
        ]}
      />
      <p class="client-small">{said.begun}</p>
      <WithdrawalForm view={view} />
      <p class="actions">
        <ButtonLink href={path}>{said.back}</ButtonLink>
      </p>
    </ClientPage>
  );
}
