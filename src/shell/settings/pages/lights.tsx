import { z } from 'zod';
import { changeThreshold, liftOverride } from '#gauge/actions.js';
import { type Override, THRESHOLD_PERCENT, thresholdSchema } from '#gauge/facts/override.js';
import { relationsOf } from '#gauge/relations.js';
import { DEFAULT_THRESHOLD } from '#gauge/signals/s5.js';
import { gaugeWords } from '#gauge/words.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayPercent } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door, type Markup } from '#shell/web/door.js';
import { id } from '#shell/web/fields.js';
import { Button, Field, formOf, MomentText, PostButton, RefusalList, Section } from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import { SettingsPage, settingsWords } from '../frame.js';

const lightSchema = z.object({
  signal: z.literal('S5'),
  /** Share above which the light is a problem, in percent. */
  percent: z.int(),
  defaultPercent: z.int(),
  /** The change in force, to be lifted; null while the default holds. */
  override: z.string().nullable(),
  since: z.string().nullable(),
});
type LightTerms = z.infer<typeof lightSchema>;

const lightsAnswer = z.object({ lights: z.array(lightSchema) });

const percentOf = (share: number): number => Math.round(share * 100);

function termsOf(override: Override | undefined): LightTerms {
  const standard = percentOf(DEFAULT_THRESHOLD);
  return {
    signal: 'S5',
    percent: override?.threshold == null ? standard : percentOf(override.threshold),
    defaultPercent: standard,
    override: override?.id ?? null,
    since: override?.createdAt ?? null,
  };
}

/** The threshold that holds for every client without one of its own. */
async function readTerms(context: Context): Promise<LightTerms> {
  const { overrides } = await relationsOf(context);
  return termsOf(overrides.findLast(({ kind, clientId }) => kind === 'threshold' && clientId === null));
}

function LightsPage(props: { visit: Visit; terms: LightTerms; refusals?: readonly Refusal[] }): Markup {
  const { visit, terms, refusals = [] } = props;
  const { language } = visit;
  const words = settingsWords(language).lights;
  const form = formOf(visit, refusals, { percent: terms.percent });
  const say = (percent: number): string => sayPercent(percent / 100, language);
  return (
    <SettingsPage visit={visit} drawer="lights" title={words.title} lead={words.lead}>
      <RefusalList form={form} />
      <Section title={gaugeWords(language).signals[terms.signal]}>
        <p>
          {words.inForce(say(terms.percent))}{' '}
          {terms.since === null ? (
            words.isDefault
          ) : (
            <small>
              {words.since} <MomentText moment={terms.since} language={language} />
            </small>
          )}
        </p>
        {isOwner(visit) ? (
          <>
            <form method="post" action="/settings/lights" class="sheet">
              <Field
                form={form}
                name="percent"
                type="number"
                label={words.threshold}
                hint={words.hint(say(terms.defaultPercent))}
                min={THRESHOLD_PERCENT.min}
                max={THRESHOLD_PERCENT.max}
                size={4}
                unit="%"
                required
              />
              <div class="actions">
                <Button>{words.save}</Button>
              </div>
            </form>
            {terms.override !== null && (
              <PostButton
                action={`/settings/lights/${terms.override}/lift`}
                label={words.lift(say(terms.defaultPercent))}
              />
            )}
          </>
        ) : (
          <p class="soft">{words.readOnly}</p>
        )}
      </Section>
    </SettingsPage>
  );
}

/** The threshold of each light for every client, and the ways that change it. */
export const lightsDoors: readonly Door[] = [
  door({
    method: 'GET',
    path: '/settings/lights',
    name: 'listLightTerms',
    summary: 'The thresholds of the lights, for every client without one of its own.',
    access: 'account',
    answer: lightsAnswer,
    handle: async (visit) => {
      const terms = await readTerms(visit.context);
      return show({ lights: [terms] }, () => <LightsPage visit={visit} terms={terms} />);
    },
  }),
  door({
    method: 'POST',
    path: '/settings/lights',
    name: 'changeGeneralThreshold',
    summary: 'Changes the share above which a light is a problem, for every client without a threshold of its own.',
    access: 'owner',
    body: thresholdSchema,
    answer: lightSchema,
    handle: async ({ context, body }) => {
      const changed = await changeThreshold(context, null, body);
      return changed.ok ? goTo('/settings/lights', termsOf(changed.value)) : refuse(changed.refusals);
    },
    again: async (visit, refusals) => (
      <LightsPage visit={visit} terms={await readTerms(visit.context)} refusals={refusals} />
    ),
  }),
  door({
    method: 'POST',
    path: '/settings/lights/:override/lift',
    name: 'liftGeneralThreshold',
    summary: 'Gives a light its default threshold back.',
    access: 'owner',
    params: z.object({ override: id }),
    answer: lightSchema,
    handle: async ({ context, params }) => {
      const { override } = await readTerms(context);
      if (override !== params.override) return notFound();
      const lifted = await liftOverride(context, params.override);
      return lifted.ok ? goTo('/settings/lights', termsOf(undefined)) : notFound();
    },
  }),
];
