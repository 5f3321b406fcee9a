import { beRates } from './be/regimes.js';
import { chRates } from './ch/regimes.js';
import { deBase, deBusiness, deConsumer } from './de/regimes.js';
import { esRates } from './es/regimes.js';
import { ecb } from './eu/ecb.js';
import { frDefault, frFloor, frLegal, frPublic } from './fr/rates.js';
import { gbRates } from './gb/regimes.js';
import { itLegal, itRates } from './it/regimes.js';
import { luRates } from './lu/regimes.js';
import { nlRates } from './nl/regimes.js';
import type { RateTable } from './rate.js';

/**
 * Every rate table in the order of reading, for a page that prints them: each row has its
 * label, days, rate, formula, status and source. Titles are in the words, under the table's key.
 */
export const rateTables: readonly RateTable[] = [
  frDefault,
  frLegal,
  frFloor,
  frPublic,
  ecb,
  deBase,
  deBusiness,
  deConsumer,
  beRates,
  luRates,
  esRates,
  itRates,
  itLegal,
  nlRates,
  gbRates,
  chRates,
];
