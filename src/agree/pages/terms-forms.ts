import { z } from 'zod';
import { whole } from '#shell/web/fields.js';
import {
  bilingualText,
  bilingualTitle,
  type Clause,
  lawReferences,
  PARAMETERS,
  type ParameterName,
  type ParameterValue,
} from '../facts/terms.js';
import type { ParameterKind } from '../facts/terms-parameters.js';

const title = bilingualTitle.shape.fr.pipe(z.string().min(1));
const text = bilingualText.shape.fr.pipe(z.string().min(1));

/** Texts of the law: a list from a program, one a line from a form. */
const law = z
  .union([
    z.array(z.string()),
    z
      .string()
      .max(2000)
      .transform((lines) => lines.split(/\r?\n/)),
  ])
  .transform((all) => all.map((one) => one.trim()).filter(Boolean))
  .pipe(lawReferences)
  .default([]);

const NAMES = Object.keys(PARAMETERS) as ParameterName[];

const kindOf = (name: ParameterName): ParameterKind => PARAMETERS[name];

/** A whole number within its bounds; the ceiling of the law is refused with the law. */
function number(name: ParameterName, { min, max }: { readonly min: number; readonly max: number }): z.ZodType {
  if (name !== 'paymentDays') return whole(min, max);
  return whole(min, 9_999).refine((days) => days <= max, { error: 'terms.aboveCeiling' });
}

function valueFields(): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    NAMES.flatMap((name): [string, z.ZodType][] => {
      const rule = kindOf(name);
      if (rule.kind !== 'phrase') return [[name, number(name, rule).optional()]];
      return [
        [`${name}Fr`, title.optional()],
        [`${name}En`, title.optional()],
      ];
    }),
  );
}

/** A clause of the user's own, as a form or a program sends it. */
export const newClauseForm = z.object({ titleFr: title, titleEn: title, textFr: text, textEn: text, law });

/** A changed clause; the values that it names are fields of their own (`tacitDays`, `contactHoursFr`). */
export const clauseForm = newClauseForm.extend(valueFields() as Readonly<Record<never, z.ZodType>>);

type Sent = z.output<typeof newClauseForm>;

/** The texts of a clause from the fields of its form. */
export function textsFrom(sent: Sent): Pick<Clause, 'title' | 'text' | 'law'> {
  return {
    title: { fr: sent.titleFr, en: sent.titleEn },
    text: { fr: sent.textFr, en: sent.textEn },
    law: sent.law,
  };
}

/** The values of a clause from the fields of its form; what is absent stays as it was. */
export function valuesFrom(
  sent: Readonly<Record<string, unknown>>,
  before: Clause['parameters'],
): Clause['parameters'] {
  const values: Partial<Record<ParameterName, ParameterValue>> = { ...before };
  for (const name of NAMES) {
    const [one, fr, en] = [sent[name], sent[`${name}Fr`], sent[`${name}En`]];
    if (typeof one === 'number') values[name] = one;
    else if (typeof fr === 'string' && typeof en === 'string') values[name] = { fr, en };
  }
  return values;
}
