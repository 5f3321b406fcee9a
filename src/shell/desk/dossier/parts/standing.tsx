import {
  EXCLUSION_REASONS,
  MUTE_DAYS_MAX,
  MUTE_REASONS,
  type Override,
  THRESHOLD_PERCENT,
} from '#gauge/facts/override.js';
import { Strip, stripTitle } from '#gauge/strip.js';
import { gaugeWords } from '#gauge/words.js';
import { civilOf, formatDay } from '#kernel/day.js';
import { sayPercent, sayShortDate } from '#kernel/words.js';
import { BasisMark } from '#shell/desk/relations/columns.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { Button, Facts, Field, type Form, Light, PostButton, Section, Select } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Dossier } from '../dossier.js';
import { invoiceAddresses } from './invoices.js';

interface Props {
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly form: Form;
}

/** The figures of payment behaviour; each leads to the invoices on which it rests. */
function Figures({ visit, dossier }: Props): Markup {
  const { language } = visit;
  const { standing: words } = deskWords(language).dossier;
  const { standing } = dossier.relation.gauged;
  const { punctuality, medianDaysToPay, medianOver, medianAssumed, lateShare } = standing;
  const { open, overdue, broughtForward, basis } = dossier.relation;
  const resting = <BasisMark basis={basis} language={language} />;
  const toInvoices = (text: string) => <a href="#invoices">{text}</a>;
  return (
    <Facts
      items={[
        [
          words.punctuality,
          <>
            {punctuality === null ? words.tooFew : toInvoices(words.outOf(punctuality))}
            {punctuality !== null && <small class="under">{words.scale}</small>}
            {punctuality !== null && resting}
          </>,
        ],
        ...(medianDaysToPay === null
          ? []
          : [
              [
                words.median,
                <>
                  {toInvoices(words.days(Math.round(medianDaysToPay)))}
                  <small class="under">{words.over(medianOver)}</small>
                  {medianAssumed && <small class="under assumed">{words.fromAssumedIssue}</small>}
                </>,
              ] as const,
            ]),
        ...(lateShare === null
          ? []
          : [
              [
                words.late,
                <>
                  {toInvoices(sayPercent(lateShare, language))}
                  {resting}
                </>,
              ] as const,
            ]),
        [words.open, <a href="#owed">{words.invoices(open, overdue, broughtForward)}</a>],
      ]}
    />
  );
}

function sayOverride(override: Override, { visit, dossier }: Props): string {
  const words = deskWords(visit.language).dossier.standing;
  const { exclusions, mutes } = gaugeWords(visit.language).override;
  if (override.kind === 'exclude') {
    const number = dossier.invoices.find(({ invoice }) => invoice.id === override.invoiceId)?.invoice.number ?? '';
    return words.excluded(number, exclusions[override.reason as keyof typeof exclusions] ?? override.reason);
  }
  if (override.kind === 'threshold') return words.threshold(sayPercent(override.threshold ?? 0, visit.language));
  const until = sayShortDate(civilOf(override.until ?? 0), visit.language);
  return words.muted(until, mutes[override.reason as keyof typeof mutes] ?? override.reason);
}

/** What the user decided about this light, each to be lifted by one act. */
function Overrides(props: Props): Markup {
  const { dossier, visit } = props;
  const words = deskWords(visit.language).dossier.standing;
  const inForce = dossier.overrides.filter(({ kind, until }) => kind !== 'mute' || (until ?? 0) >= dossier.today);
  if (inForce.length === 0) return <></>;
  return (
    <>
      <h3>{words.overrides}</h3>
      <ul class="lines">
        {inForce.map((override) => (
          <li>
            <span>{sayOverride(override, props)}</span>
            {mayWrite(visit) && (
              <PostButton
                action={`/clients/${dossier.relation.id}/overrides/${override.id}/lift`}
                label={words.lift}
                spoken={`${words.lift} : ${sayOverride(override, props)}`}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The invoices behind the light, by number, each leading to its line below. */
function Evidence({ visit, dossier }: Props): Markup {
  const words = deskWords(visit.language).dossier.standing;
  const ids = new Set(dossier.relation.gauged.standing.lights.S5.facts);
  const facts = dossier.invoices.filter(({ invoice }) => ids.has(invoice.id));
  const addresses = invoiceAddresses(dossier);
  return (
    <details>
      <summary>{words.restsOn(facts.length)}</summary>
      <p class="numbers">
        {facts.map(({ invoice }) => (
          <a href={addresses.get(invoice.id)}>{invoice.number}</a>
        ))}
      </p>
    </details>
  );
}

function ExcludeForm({ visit, dossier, form }: Props): Markup {
  const words = deskWords(visit.language).dossier.standing;
  const { exclusions } = gaugeWords(visit.language).override;
  const ids = new Set(dossier.relation.gauged.standing.lights.S5.facts);
  const facts = dossier.invoices.filter(({ invoice }) => ids.has(invoice.id)).toReversed();
  return (
    <form method="post" action={`/clients/${dossier.relation.id}/exclusions`} class="sheet">
      <h3>{words.exclude}</h3>
      <p class="hint">{words.excludeHelp}</p>
      <div class="row">
        <Select
          form={form}
          name="invoiceId"
          label={words.invoice}
          options={facts.map(({ invoice }) => [invoice.id, invoice.number] as const)}
        />
        <Select
          form={form}
          name="reason"
          label={words.reason}
          options={EXCLUSION_REASONS.map((reason) => [reason, exclusions[reason]] as const)}
        />
      </div>
      <Button tone="quiet">{words.doExclude}</Button>
    </form>
  );
}

function MuteForm({ visit, dossier, form }: Props): Markup {
  const words = deskWords(visit.language).dossier.standing;
  const { mutes } = gaugeWords(visit.language).override;
  return (
    <form method="post" action={`/clients/${dossier.relation.id}/mutes`} class="sheet">
      <h3>{words.mute}</h3>
      <p class="hint">{words.muteHelp}</p>
      <div class="row">
        <Field
          form={form}
          name="until"
          type="date"
          label={words.until}
          required
          min={formatDay(dossier.today + 1)}
          max={formatDay(dossier.today + MUTE_DAYS_MAX)}
        />
        <Select
          form={form}
          name="muteReason"
          label={words.reason}
          options={MUTE_REASONS.map((reason) => [reason, mutes[reason]] as const)}
        />
      </div>
      <Button tone="quiet">{words.doMute}</Button>
    </form>
  );
}

function ThresholdForm({ visit, dossier, form }: Props): Markup {
  const words = deskWords(visit.language).dossier.standing;
  const { threshold } = dossier.relation.gauged.standing.lights.S5.reason;
  return (
    <form method="post" action={`/clients/${dossier.relation.id}/thresholds`} class="sheet">
      <h3>{words.ownThreshold}</h3>
      <p class="hint">{words.thresholdHelp(sayPercent(threshold, visit.language))}</p>
      <Field
        form={form}
        name="percent"
        type="number"
        label={words.percent}
        min={THRESHOLD_PERCENT.min}
        max={THRESHOLD_PERCENT.max}
        size={4}
        unit="%"
        required
      />
      <Button tone="quiet">{words.doThreshold}</Button>
    </form>
  );
}

/** How do we stand: the light, its reason, the figures behind it, what would change it, and what the user decided about it. */
export function StandingPart(props: Props): Markup {
  const { visit, dossier } = props;
  const { language } = visit;
  const { standing: words } = deskWords(language).dossier;
  const { s5, strip } = gaugeWords(language);
  const { relation } = dossier;
  const muted = (until: number) => deskWords(language).relations.mutedUntil(sayShortDate(civilOf(until), language));
  const { change, facts } = relation.gauged.standing.lights.S5;
  return (
    <Section title={words.title} id="standing">
      <div class="stand">
        <div>
          <p class="verdict">
            <b>{words.signal}</b> <Light state={relation.light} language={language} />
            {relation.mutedUntil !== null && <small>{muted(relation.mutedUntil)}</small>}
          </p>
          <p>{relation.reason(language)}</p>
          {change && (
            <p>
              <b>{words.change}.</b> {s5.change(change)}
            </p>
          )}
        </div>
        {relation.ticks.length > 0 && (
          <figure>
            <Strip ticks={relation.ticks} language={language} />
            <figcaption>
              {stripTitle(relation.ticks, language)}. <small>{strip.legend}</small>
            </figcaption>
          </figure>
        )}
      </div>
      <Figures {...props} />
      <Overrides {...props} />
      {facts.length > 0 && <Evidence {...props} />}
      {facts.length > 0 && mayWrite(visit) && (
        <details open={props.form.refusals.length > 0}>
          <summary>{words.adjust}</summary>
          <div class="pair">
            <ExcludeForm {...props} />
            <MuteForm {...props} />
            <ThresholdForm {...props} />
          </div>
        </details>
      )}
    </Section>
  );
}
