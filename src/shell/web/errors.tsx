import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from './door.js';
import type { FailureStatus } from './failures.js';
import { ButtonLink, formOf, Heading, Page, RefusalList } from './parts.js';
import type { Visit } from './visit.js';
import { shellWords } from './words.js';

function NotFoundPage({ visit }: { visit: Visit }): Markup {
  const { errors } = shellWords(visit.language);
  return (
    <Page visit={visit} title={errors.notFoundTitle} width="narrow">
      <Heading title={errors.notFoundTitle} lead={errors.notFoundHelp} />
      <p class="actions">
        <ButtonLink href="/">{errors.toStart}</ButtonLink>
        {visit.account && <ButtonLink href="/relations">{errors.toRelations}</ButtonLink>}
      </p>
    </Page>
  );
}

function SignedOutPage({ visit }: { visit: Visit }): Markup {
  const { errors } = shellWords(visit.language);
  return (
    <Page visit={visit} title={errors.signedOutTitle} width="narrow">
      <Heading title={errors.signedOutTitle} lead={errors.signedOutHelp} />
      <p class="actions">
        <a class="button main" href="/login" target="_blank" rel="noopener">
          {errors.signIn}
        </a>
      </p>
    </Page>
  );
}

/** A refusal where no form can be shown again: every sentence, and the way back to what was typed. */
export function RefusalPage(props: { visit: Visit; status: number; refusals: readonly Refusal[] }): Markup {
  const { visit, status, refusals } = props;
  const { errors } = shellWords(visit.language);
  if (status === 404 && refusals.every(({ code }) => code === 'web.notFound')) return <NotFoundPage visit={visit} />;
  if (status === 401) return <SignedOutPage visit={visit} />;
  return (
    <Page visit={visit} title={errors.refusedTitle} width="narrow">
      <Heading title={errors.refusedTitle} />
      <RefusalList form={formOf(visit, refusals)} />
      <p>{errors.backHelp}</p>
      <p class="actions">
        <ButtonLink href="/">{errors.toStart}</ButtonLink>
      </p>
    </Page>
  );
}

/** An unexpected failure: what it means for the data, and the reference under which the log has the details. */
export function FailurePage(props: { visit: Visit; status: FailureStatus; requestId: string }): Markup {
  const { visit, status, requestId } = props;
  const { errors } = shellWords(visit.language);
  const [title, help] = {
    500: [errors.failureTitle, errors.failureHelp],
    503: [errors.unavailableTitle, errors.unavailableHelp],
    507: [errors.fullTitle, errors.fullHelp],
  }[status] as [string, string];
  return (
    <Page visit={visit} title={title} width="narrow">
      <Heading title={title} />
      <p>
        {help} <code>{requestId}</code>
      </p>
      <p class="actions">
        <ButtonLink href="/">{errors.toStart}</ButtonLink>
      </p>
    </Page>
  );
}
