import type { Audience, Clause, TermsContent } from '../terms.js';
import { en as businessEn } from './business.en.js';
import { fr as businessFr } from './business.fr.js';
import { en as commonEn } from './common.en.js';
import { fr as commonFr } from './common.fr.js';
import { en as consumerEn } from './consumer.en.js';
import { fr as consumerFr } from './consumer.fr.js';
import { BUSINESS_PLAN, CONSUMER_PLAN, type Plan } from './plans.js';
import type { ClauseTexts } from './texts.js';

type Texts = Readonly<Record<string, ClauseTexts>>;

function clauseOf(key: string, plan: Plan[string], fr: Texts, en: Texts): Clause {
  const [frTitle, ...frParagraphs] = fr[key] ?? [''];
  const [enTitle, ...enParagraphs] = en[key] ?? [''];
  return {
    key,
    title: { fr: frTitle, en: enTitle },
    text: { fr: frParagraphs.join('\n\n'), en: enParagraphs.join('\n\n') },
    placement: 'terms',
    law: plan.law,
    parameters: plan.parameters ?? {},
  };
}

function clausesOf(plan: Plan, fr: Texts, en: Texts): readonly Clause[] {
  return Object.entries(plan).map(([key, each]) => clauseOf(key, each, fr, en));
}

const CLAUSES: Readonly<Record<Audience, readonly Clause[]>> = {
  business: clausesOf(BUSINESS_PLAN, { ...commonFr, ...businessFr }, { ...commonEn, ...businessEn }),
  consumer: clausesOf(CONSUMER_PLAN, { ...commonFr, ...consumerFr }, { ...commonEn, ...consumerEn }),
};

/** The clauses that Entente ships for an audience: the first draft of every business. */
export function shippedTerms(audience: Audience): TermsContent {
  return { audience, clauses: CLAUSES[audience] };
}

/** The shipped clause of that key, to go back to; undefined for a clause of the user's own. */
export function shippedClause(audience: Audience, key: string): Clause | undefined {
  return CLAUSES[audience].find((clause) => clause.key === key);
}
