import { parseDay } from '#kernel/day.js';
import { sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, DateText, Empty, Facts, Heading, Page, PostButton, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Agreement, Delivered } from './agreed.js';
import type { RelationFile } from './relation.js';
import { sayDay, sayDayText, sayMomentDay, saySigner } from './say.js';
import { evidenceWords } from './words.js';

const shortHash = (sha256: string): Markup => (
  <code class="hash" title={sha256}>
    {sha256.slice(0, 16)}…
  </code>
);

function WarningsSaid({ visit, agreement }: { visit: Visit; agreement: Agreement }): Markup | null {
  const words = evidenceWords(visit.language);
  if (agreement.warnings.length === 0) return null;
  return (
    <>
      <h3>{words.warnings}</h3>
      <ol class="warned">
        {agreement.warnings.map(({ text, at }) => (
          <li>
            {text} <small>{at === null ? words.warnedOnPaper : words.warned(sayMomentDay(at, visit.language))}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

function DutiesSaid({ visit, agreement }: { visit: Visit; agreement: Agreement }): Markup | null {
  const words = evidenceWords(visit.language);
  const { duties } = agreement.document.content;
  if (duties.length === 0) return null;
  return (
    <>
      <h3>{words.duties}</h3>
      <ul>
        {duties.map(({ party, text, due }) => (
          <li>
            {words.parties[party]}
            {'\u00a0: '}
            {text} <small>{sayDayText(due, visit.language)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function AgreementPart({ visit, agreement }: { visit: Visit; agreement: Agreement }): Markup {
  const { language } = visit;
  const words = evidenceWords(language);
  const { document, acceptance, option } = agreement;
  const { content, currency, number, kind, terms } = document;
  const say = (cents: number): string => sayMoney(cents, currency, language);
  const title = (kind === 'changeOrder' ? words.changeOrder : words.agreement)(number, content.title);
  const who = saySigner(acceptance);
  const conceded = agreement.concededCents > 0;
  return (
    <Section title={title} id={`agreed-${number}`}>
      <Facts
        items={[
          [
            words.acceptedOn,
            <>
              {words.acceptedBy(sayDay(agreement.acceptedOn, language), who)}
              <small> {words.channels[acceptance.channel]}</small>
            </>,
          ],
          ...(agreement.withdrawnOn === null
            ? []
            : [[words.withdrawn, words.withdrawnOn(sayDay(agreement.withdrawnOn, language))] as const]),
          [words.price, <strong>{say(agreement.totalCents)}</strong>],
          ...(option === null ? [] : [[words.option, option] as const]),
          ...(conceded
            ? ([
                [words.usual, say(agreement.listCents)],
                [words.conceded, say(agreement.concededCents)],
                [words.concededFor, content.concession?.reason ?? ''],
                [words.counterpart, content.concession?.counterpart ?? ''],
              ] as const)
            : []),
          ...(terms === null
            ? []
            : [[words.terms, words.termsNumber(terms.number, sayDayText(terms.releasedOn, language))] as const]),
        ]}
      />
      {conceded && <p>{words.notReference}</p>}
      <WarningsSaid visit={visit} agreement={agreement} />
      <DutiesSaid visit={visit} agreement={agreement} />
      <p>
        <small>
          {words.paper.acceptanceSha} {shortHash(acceptance.evidence_sha256)}
        </small>
      </p>
    </Section>
  );
}

function DeliveredPart({ visit, delivered }: { visit: Visit; delivered: Delivered }): Markup {
  const { language } = visit;
  const words = evidenceWords(language);
  const { delivery, acceptance, reservations } = delivered;
  return (
    <div class="said-delivery">
      <h3>{delivery.title}</h3>
      <Facts
        items={[
          [words.deliveredOn, delivery.delivered_on === null ? '' : sayDayText(delivery.delivered_on, language)],
          [
            words.outcome,
            acceptance
              ? `${words.outcomes[acceptance.outcome]}, ${words.acceptedBy(sayMomentDay(acceptance.created_at, language), saySigner(acceptance))}`
              : words.waiting,
          ],
          ...(acceptance?.satisfaction
            ? [[words.satisfaction, words.outOfFive(acceptance.satisfaction)] as const]
            : []),
        ]}
      />
      {acceptance?.own_words && <blockquote>{words.said(acceptance.own_words)}</blockquote>}
      {reservations.length > 0 && (
        <>
          <p>{words.reservations}</p>
          <ul>
            {reservations.map(({ text, state, answer }) => (
              <li>
                {text} <small>{[words.reservationStates[state], answer].filter(Boolean).join('\u00a0: ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The recorded fact that an incident contradicts, as the thread tells it. */
function factOf({ dossier }: RelationFile, seq: number, visit: Visit): string {
  const fact = dossier.happenings.find(({ seal, at }) => at !== undefined && seal?.seq === seq);
  if (!fact) return evidenceWords(visit.language).contradictsFact(seq);
  return `${sayDay(fact.on, visit.language)}\u00a0– ${fact.sentence(visit.language)}`;
}

function IncidentsPart({ visit, file }: { visit: Visit; file: RelationFile }): Markup | null {
  const words = evidenceWords(visit.language);
  const { incidents } = file.agreed;
  if (incidents.length === 0) return null;
  return (
    <Section title={words.incidents} id="since">
      <ol class="thread">
        {incidents.map((incident) => (
          <li>
            <DateText day={parseDay(incident.happened_on) ?? 0} language={visit.language} />
            <div>
              {incident.verbatim && <blockquote>{words.said(incident.verbatim)}</blockquote>}
              {incident.witness && (
                <p>
                  {words.witness}
                  {'\u00a0: '}
                  {incident.witness}
                </p>
              )}
              {incident.contradicts_seq !== null && (
                <p class="contradicts">
                  {words.contradicts}
                  {'\u00a0: '}
                  {factOf(file, incident.contradicts_seq, visit)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function MoneyPart({ visit, file }: { visit: Visit; file: RelationFile }): Markup {
  const { language } = visit;
  const words = evidenceWords(language);
  const { sums, agreed, dossier } = file;
  const say = (cents: number): string => sayMoney(cents, dossier.records.organisation.currency, language);
  return (
    <Section title={words.money} id="money">
      <Facts
        items={[
          [words.invoiced, say(sums.invoicedCents)],
          [words.paid, say(sums.paidCents)],
          ...(sums.creditedCents > 0 ? [[words.credited, say(sums.creditedCents)] as const] : []),
          [words.owed, say(sums.owedCents)],
          [words.offered, say(agreed.offeredCents)],
        ]}
      />
    </Section>
  );
}

/** The letters that recall what was agreed, where the records hold something to recall. */
function RecallPart({ visit, file }: { visit: Visit; file: RelationFile }): Markup | null {
  const words = evidenceWords(visit.language);
  const { agreements, deliveries, incidents } = file.agreed;
  const warned = agreements.some(({ warnings }) => warnings.length > 0);
  const said = incidents.some(({ verbatim }) => verbatim !== null) && agreements.length + deliveries.length > 0;
  const { id, erased_at } = file.dossier.records.client;
  if (!mayWrite(visit) || erased_at !== null || !(warned || said)) return null;
  const action = `/clients/${id}/factual-letters`;
  return (
    <Section title={words.recall} id="recall" lead={words.recallLead}>
      <div class="actions">
        {said && <PostButton action={action} label={words.recallFacts} fields={{ kind: 'facts' }} />}
        {warned && <PostButton action={action} label={words.recallWarnings} fields={{ kind: 'warnings' }} />}
      </div>
    </Section>
  );
}

/** One page to read on the telephone: what was agreed, ticked, delivered, said, paid and offered. */
export function AgreedPage({ visit, file }: { visit: Visit; file: RelationFile }): Markup {
  const words = evidenceWords(visit.language);
  const { client } = file.dossier.records;
  const { agreements, deliveries } = file.agreed;
  return (
    <Page visit={visit} title={`${words.title}\u00a0– ${client.name}`} place="relations" width="narrow">
      <Heading title={client.name} lead={words.lead}>
        <ButtonLink href={`/clients/${client.id}`}>{words.back}</ButtonLink>
        <ButtonLink href={`/clients/${client.id}/incidents`}>{words.note}</ButtonLink>
        <ButtonLink href={`/clients/${client.id}/dossier.zip`} tone="main">
          {words.download}
        </ButtonLink>
      </Heading>
      {agreements.length === 0 && <Empty title={words.nothing}>{words.nothingHelp}</Empty>}
      {[...agreements].reverse().map((agreement) => (
        <AgreementPart visit={visit} agreement={agreement} />
      ))}
      {deliveries.length > 0 && (
        <Section title={words.delivered} id="delivered">
          {[...deliveries].reverse().map((delivered) => (
            <DeliveredPart visit={visit} delivered={delivered} />
          ))}
        </Section>
      )}
      <IncidentsPart visit={visit} file={file} />
      <RecallPart visit={visit} file={file} />
      <MoneyPart visit={visit} file={file} />
    </Page>
  );
}
