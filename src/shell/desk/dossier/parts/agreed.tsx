import { sayMoney } from '#kernel/words.js';
import { agreedIn } from '#shell/desk/evidence/agreed.js';
import { sayDay, sayMomentDay, saySigner } from '#shell/desk/evidence/say.js';
import type { AgreementRows } from '#shell/desk/evidence/store.js';
import { evidenceWords } from '#shell/desk/evidence/words.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Facts, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';

interface Props {
  readonly visit: Visit;
  readonly clientId: string;
  readonly rows: AgreementRows;
}

/** The last thing agreed and the last thing said of a delivery, in a few lines. */
function inShort({ visit, rows }: Props): readonly (readonly [string, string])[] {
  const { language } = visit;
  const words = evidenceWords(language);
  const { agreed: says } = deskWords(language).dossier;
  const { agreements, deliveries } = agreedIn(rows);
  const last = agreements.findLast(({ withdrawnOn }) => withdrawnOn === null);
  const answered = deliveries.findLast(({ acceptance }) => acceptance !== undefined)?.acceptance;
  const open = rows.commitments.filter(({ state }) => state === 'open');
  const side = (party: 'ours' | 'theirs'): number => open.filter((one) => one.party === party).length;
  return [
    ...(last
      ? ([
          [
            last.document.content.title,
            `${sayMoney(last.totalCents, last.document.currency, language)}, ${words.acceptedBy(sayDay(last.acceptedOn, language), saySigner(last.acceptance))}`,
          ],
        ] as const)
      : []),
    ...(last && last.warnings.length > 0 ? ([[says.warnings, says.ticked(last.warnings.length)]] as const) : []),
    ...(answered
      ? ([
          [
            words.outcome,
            [
              `${words.outcomes[answered.outcome]}, ${sayMomentDay(answered.created_at, language)}`,
              answered.satisfaction ? words.outOfFive(answered.satisfaction) : '',
              answered.own_words ? words.said(answered.own_words) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          ],
        ] as const)
      : []),
    ...(open.length > 0 ? ([[words.commitments, says.open(side('ours'), side('theirs'))]] as const) : []),
  ];
}

/** What was agreed, in short, and the doors to quotes, deliveries, promises, invoices and the evidence. */
export function AgreedPart(props: Props): Markup {
  const { visit, clientId } = props;
  const { agreed: says } = deskWords(visit.language).dossier;
  const facts = inShort(props);
  return (
    <Section title={says.title} id="agreed" {...(facts.length === 0 ? { lead: says.nothing } : {})}>
      {facts.length > 0 && <Facts items={facts} />}
      <div class="actions">
        <ButtonLink href={`/clients/${clientId}/agreed`} tone={facts.length > 0 ? 'main' : 'quiet'}>
          {says.read}
        </ButtonLink>
        {mayWrite(visit) && <ButtonLink href={`/clients/${clientId}/quotes/new`}>{says.quote}</ButtonLink>}
        {mayWrite(visit) && <ButtonLink href={`/invoices/new?client=${clientId}`}>{says.invoice}</ButtonLink>}
        <ButtonLink href={`/clients/${clientId}/commitments`}>{says.commitments}</ButtonLink>
        <ButtonLink href={`/clients/${clientId}/incidents`}>{says.incidents}</ButtonLink>
        <ButtonLink href={`/quotes?client=${clientId}`}>{says.quotes}</ButtonLink>
        <ButtonLink href={`/deliveries?client=${clientId}`}>{says.deliveries}</ButtonLink>
      </div>
    </Section>
  );
}
