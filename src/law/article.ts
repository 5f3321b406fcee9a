import { BE_ARTICLES } from './be/regimes.js';
import { CH_ARTICLES } from './ch/regimes.js';
import { DE_ARTICLES } from './de/regimes.js';
import { ES_ARTICLES } from './es/regimes.js';
import { EU_ARTICLES } from './eu/directive.js';
import { FR_ARTICLES } from './fr/articles.js';
import { CONTRACT_ARTICLES } from './fr/contract-articles.js';
import { GB_ARTICLES } from './gb/regimes.js';
import { IT_ARTICLES } from './it/regimes.js';
import { LU_ARTICLES } from './lu/regimes.js';
import { NL_ARTICLES } from './nl/regimes.js';

/** Every text that a result may rest on, cited as lawyers of its country cite it. */
export const ARTICLES = {
  ...FR_ARTICLES,
  ...CONTRACT_ARTICLES,
  ...EU_ARTICLES,
  ...DE_ARTICLES,
  ...BE_ARTICLES,
  ...LU_ARTICLES,
  ...ES_ARTICLES,
  ...IT_ARTICLES,
  ...NL_ARTICLES,
  ...GB_ARTICLES,
  ...CH_ARTICLES,
} as const;

/** Stable key of a text, `fr.L441-10.II`. */
export type ArticleKey = keyof typeof ARTICLES;
