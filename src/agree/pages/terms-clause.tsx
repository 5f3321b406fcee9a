import { readability } from '#kernel/reading/readability.js';
import type { Refusal } from '#kernel/refusal.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, Field, type Form, formOf, PostButton, RefusalList, TextArea } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { shippedClause } from '../facts/shipped-terms/shipped.js';
import { type Audience, type Clause, PARAMETERS, type ParameterName } from '../facts/terms.js';
import type { ParameterKind } from '../facts/terms-parameters.js';
import { sayLaw, variablesOf } from '../rules/terms.js';
import { termsWords } from '../terms-words.js';

interface Props {
  readonly visit: Visit;
  readonly audience: Audience;
  readonly refusals?: readonly Refusal[];
}

/** Values that a clause holds or names, in the order in which they are declared. */
function parametersOf({ title, text, parameters }: Clause): readonly ParameterName[] {
  const named = new Set(variablesOf([title.fr, title.en, text.fr, text.en].join(' ')));
  return (Object.keys(PARAMETERS) as ParameterName[]).filter(
    (name) => named.has(name) || parameters[name] !== undefined,
  );
}

function valuesOf({ title, text, law, parameters }: Clause): Form['values'] {
  const values: Record<string, string | number> = {
    titleFr: title.fr,
    titleEn: title.en,
    textFr: text.fr,
    textEn: text.en,
    law: sayLaw(law).join('\n'),
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'number') values[name] = value;
    else {
      values[`${name}Fr`] = value.fr;
      values[`${name}En`] = value.en;
    }
  }
  return values;
}

function ParameterField({ visit, form, name }: { visit: Visit; form: Form; name: ParameterName }): Markup {
  const { parameters, units, page } = termsWords(visit.language);
  const rule: ParameterKind = PARAMETERS[name];
  const label = parameters[name];
  if (rule.kind === 'phrase')
    return (
      <div class="terms-pair">
        <Field form={form} name={`${name}Fr`} label={`${label} (${page.clause.inFrench})`} required maxlength={160} />
        <Field form={form} name={`${name}En`} label={`${label} (${page.clause.inEnglish})`} required maxlength={160} />
      </div>
    );
  return (
    <Field
      form={form}
      name={name}
      type="number"
      label={label}
      hint={page.clause.variable(name)}
      min={rule.min}
      max={rule.max}
      size={4}
      unit={units[rule.kind]}
      required
    />
  );
}

function TextFields({ visit, form }: { visit: Visit; form: Form }): Markup {
  const { clause } = termsWords(visit.language).page;
  return (
    <div class="terms-pair">
      <div lang="fr">
        <Field form={form} name="titleFr" label={clause.titleFr} required maxlength={160} />
        <TextArea form={form} name="textFr" label={clause.textFr} hint={clause.paragraphs} rows={12} required />
      </div>
      <div lang="en">
        <Field form={form} name="titleEn" label={clause.titleEn} required maxlength={160} />
        <TextArea form={form} name="textEn" label={clause.textEn} hint={clause.paragraphs} rows={12} required />
      </div>
    </div>
  );
}

function Values({ visit, form, clause }: { visit: Visit; form: Form; clause: Clause }): Markup | null {
  const names = parametersOf(clause);
  const { page } = termsWords(visit.language);
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{page.clause.values}</legend>
      <p class="hint">{page.clause.valuesLead}</p>
      {names.map((name) => (
        <ParameterField visit={visit} form={form} name={name} />
      ))}
    </fieldset>
  );
}

/** One clause of the draft in both languages, with its values and what it rests on. */
export function ClausePage(props: Props & { clause: Clause }): Markup {
  const { visit, audience, clause, refusals = [] } = props;
  const words = termsWords(visit.language).page.clause;
  const base = `/settings/terms/${audience}`;
  const form = formOf(visit, refusals, valuesOf(clause));
  const shipped = shippedClause(audience, clause.key);
  const own = shipped === undefined || JSON.stringify(shipped) !== JSON.stringify(clause);
  return (
    <SettingsPage visit={visit} drawer="terms" title={clause.title[visit.language]} lead={words.lead}>
      <RefusalList form={form} />
      <form method="post" action={`${base}/clauses/${clause.key}`} class="sheet wide">
        <TextFields visit={visit} form={form} />
        <p class="hint">{words.readability(Math.round(readability(clause.text.fr, 'fr')))}</p>
        <Values visit={visit} form={form} clause={clause} />
        <TextArea form={form} name="law" label={words.law} hint={words.lawHint} rows={3} />
        <div class="actions">
          <Button>{words.save}</Button>
          <ButtonLink href={`${base}#clause-${clause.key}`}>{words.cancel}</ButtonLink>
        </div>
      </form>
      {shipped && own && (
        <PostButton action={`${base}/clauses/${clause.key}/reset`} label={words.reset} confirm={words.resetConfirm} />
      )}
    </SettingsPage>
  );
}

/** The form of a clause of the user's own. */
export function NewClausePage({ visit, audience, refusals = [] }: Props): Markup {
  const words = termsWords(visit.language).page.clause;
  const base = `/settings/terms/${audience}`;
  const form = formOf(visit, refusals);
  return (
    <SettingsPage visit={visit} drawer="terms" title={words.newTitle} lead={words.lead}>
      <RefusalList form={form} />
      <form method="post" action={`${base}/clauses`} class="sheet wide">
        <TextFields visit={visit} form={form} />
        <TextArea form={form} name="law" label={words.law} hint={words.lawHint} rows={3} />
        <div class="actions">
          <Button>{words.add}</Button>
          <ButtonLink href={base}>{words.cancel}</ButtonLink>
        </div>
      </form>
    </SettingsPage>
  );
}
