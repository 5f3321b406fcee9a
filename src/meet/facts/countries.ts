import type { Language } from '#kernel/words.js';
import { COUNTRIES } from '#law/regime.js';

/** Every country code in use (ISO 3166-1 alpha-2). */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

const KNOWN = new Set(CODES);

export function isCountry(code: string): boolean {
  return KNOWN.has(code);
}

const namesIn = (language: Language): Intl.DisplayNames => new Intl.DisplayNames([language], { type: 'region' });

const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = { fr: namesIn('fr'), en: namesIn('en') };

/** The name of a country: `Belgique`, `Belgium`; the code itself where there is none. */
export function sayCountry(code: string, language: Language): string {
  return (KNOWN.has(code) && NAMES[language].of(code)) || code;
}

const CHOICES = new Map<Language, readonly (readonly [code: string, name: string])[]>();

/** Countries for a form: those whose late-payment law is known here first, then all others by name. */
export function countryChoices(language: Language): readonly (readonly [code: string, name: string])[] {
  const made = CHOICES.get(language);
  if (made) return made;
  const covered: readonly string[] = COUNTRIES;
  const named = (code: string): readonly [string, string] => [code, sayCountry(code, language)];
  const order = new Intl.Collator(language);
  const others = CODES.filter((code) => !covered.includes(code)).map(named);
  const choices = [...covered.map(named), ...others.sort((a, b) => order.compare(a[1], b[1]))];
  CHOICES.set(language, choices);
  return choices;
}
