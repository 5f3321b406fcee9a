import { beRegimes } from './be/regimes.js';
import { chRegimes } from './ch/regimes.js';
import { deRegimes } from './de/regimes.js';
import { esRegimes } from './es/regimes.js';
import { frRegimes } from './fr/regimes.js';
import { gbRegimes } from './gb/regimes.js';
import { itRegimes } from './it/regimes.js';
import { luRegimes } from './lu/regimes.js';
import { nlRegimes } from './nl/regimes.js';
import type { Country, Debtor, Regime } from './regime.js';

const BY_COUNTRY: Readonly<Record<Country, readonly Regime[]>> = {
  FR: frRegimes,
  DE: deRegimes,
  BE: beRegimes,
  LU: luRegimes,
  ES: esRegimes,
  IT: itRegimes,
  NL: nlRegimes,
  GB: gbRegimes,
  CH: chRegimes,
};

/** The late-payment law of a country for a kind of debtor; undefined where it is not covered (consumers of BE, LU, ES, NL, GB). */
export function regimeOf(country: Country, debtor: Debtor): Regime | undefined {
  return BY_COUNTRY[country].find((regime) => regime.debtor === debtor);
}
