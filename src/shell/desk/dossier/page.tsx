import { NextLetter } from '#collect/pages/ladder.js';
import { LetterTable } from '#collect/pages/list.js';
import { civilOf, parseDay } from '#kernel/day.js';
import { saySiren } from '#kernel/identifiers.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayDate } from '#kernel/words.js';
import { sayCountry } from '#meet/facts/countries.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, formOf, Heading, Notice, Page, PostButton, RefusalList, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { deskWords } from '../words.js';
import type { Dossier } from './dossier.js';
import { AgreedPart } from './parts/agreed.js';
import { DuePart } from './parts/due.js';
import { InvoicesPart } from './parts/invoices.js';
import { SaidPart } from './parts/said.js';
import { StandingPart } from './parts/standing.js';

/** Who it is, in one line; a kind that nobody stated is marked, with the way to confirm it. */
function IdentityLine({ dossier, visit }: { dossier: Dossier; visit: Visit }): Markup {
  const { client } = dossier.records;
  const { kinds, dossier: words } = deskWords(visit.language);
  const place = [client.city, client.country === 'FR' ? null : sayCountry(client.country, visit.language)];
  const siren = client.siren && `SIREN\u00a0${saySiren(client.siren)}`;
  const code = client.code === client.name ? null : client.code;
  const rest = [...place, code, siren].filter(Boolean).join(' · ');
  const supposed = client.kind_stated_at === null && client.erased_at === null;
  return (
    <>
      {kinds[client.kind]}
      {supposed && (
        <span class="assumed">
          {words.kindSupposed[client.import_id === null ? 'byDefault' : 'fromImport']}
          {mayWrite(visit) && (
            <>
              {' '}
              (<a href={`/clients/${client.id}/identity#field-kind`}>{words.confirmKind}</a>)
            </>
          )}
        </span>
      )}
      {rest && ` · ${rest}`}
    </>
  );
}

function Actions({ visit, dossier }: { visit: Visit; dossier: Dossier }): Markup {
  const { acts, dossier: words, relations } = deskWords(visit.language);
  const { relation } = dossier;
  const { next, id } = relation;
  return (
    <>
      {next.kind === 'remind' && mayWrite(visit) && (
        <PostButton
          action={`/clients/${id}/letters`}
          fields={{ kind: next.level }}
          label={acts[next.level]}
          tone={next.level === 'formalNotice' ? 'decide' : 'main'}
        />
      )}
      {next.kind === 'barred' && <ButtonLink href="#owed">{words.owed.seeBarred}</ButtonLink>}
      {next.kind === 'finishDraft' && (
        <ButtonLink href={`/letters/${next.letterId}`} tone={mayWrite(visit) ? 'main' : 'quiet'}>
          {mayWrite(visit) ? relations.draft : relations.readDraft}
        </ButtonLink>
      )}
      <ButtonLink href={`/clients/${id}/identity`}>{words.identity}</ButtonLink>
    </>
  );
}

function LettersPart({ visit, dossier }: { visit: Visit; dossier: Dossier }): Markup {
  const { letters: words } = deskWords(visit.language).dossier;
  const { letters, debts, relation } = dossier;
  return (
    <Section title={words.title} id="letters">
      {relation.next.kind === 'barred' ? (
        <p>
          {words.barred} <a href={`/clients/${relation.id}/letters/new`}>{words.anyway}</a>
        </p>
      ) : (
        <NextLetter visit={visit} clientId={relation.id} standing={debts} />
      )}
      {letters.length > 0 ? <LetterTable visit={visit} letters={letters} /> : <p class="soft">{words.nothing}</p>}
    </Section>
  );
}

/** The dossier of a client: how do we stand, what is owed, what happened, the letters, every invoice. */
export function DossierPage(props: {
  visit: Visit;
  dossier: Dossier;
  all: boolean;
  page: number;
  /** Page of what is owed. */
  owed: number;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, dossier, refusals = [] } = props;
  const { dossier: words } = deskWords(visit.language);
  const { client } = dossier.records;
  const form = formOf(visit, refusals);
  const erasedOn = client.erased_at === null ? undefined : parseDay(client.erased_at.slice(0, 10));
  return (
    <Page visit={visit} title={client.name} place="relations">
      <Heading title={client.name} lead={<IdentityLine dossier={dossier} visit={visit} />}>
        <Actions visit={visit} dossier={dossier} />
      </Heading>
      <RefusalList form={form} />
      {erasedOn !== undefined && <Notice>{words.erased(sayDate(civilOf(erasedOn), visit.language))}</Notice>}
      <StandingPart visit={visit} dossier={dossier} form={form} />
      <DuePart visit={visit} dossier={dossier} page={props.owed} />
      <AgreedPart visit={visit} clientId={client.id} rows={props.dossier.agreement} />
      <SaidPart visit={visit} dossier={dossier} all={props.all} />
      <LettersPart visit={visit} dossier={dossier} />
      <InvoicesPart visit={visit} dossier={dossier} page={props.page} />
    </Page>
  );
}
