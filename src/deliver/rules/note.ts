import type { Refusal } from '#kernel/refusal.js';

/**
 * What a free note about a person may not hold (GDPR art. 5 and 9; CNIL, « zones bloc-note et commentaires »): insults,
 * health, religion, politics, union, sex, offences, family. Whole words, whatever their case and accents.
 */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  insult:
    'con conne connard connarde salaud salope ordure abruti abrutie cretin cretine imbecile idiot idiote debile fou folle taree tare escroc voleur voleuse menteur menteuse parasite radin radine asshole bastard idiot moron stupid crazy liar crook thief scum jerk'.split(
      ' ',
    ),
  health:
    'malade maladie depressif depressive depression burnout cancer handicap handicape handicapee alcoolique alcoolisme drogue droguee toxicomane psychiatrique hopital enceinte grossesse seropositif sick illness disease depressed disabled alcoholic addict pregnant psychiatric hospital'.split(
      ' ',
    ),
  religion:
    'juif juive musulman musulmane catholique chretien chretienne protestant protestante bouddhiste athee religion religieux religieuse jewish muslim catholic christian protestant buddhist atheist religious'.split(
      ' ',
    ),
  politics:
    'gauchiste facho fasciste communiste socialiste lepeniste macroniste royaliste anarchiste leftist fascist communist socialist'.split(
      ' ',
    ),
  union: 'syndicaliste syndique syndiquee cgt cfdt unionist unionized'.split(' '),
  sex: 'homosexuel homosexuelle gay lesbienne pede gouine transexuel transgenre gay lesbian queer transgender'.split(
    ' ',
  ),
  offence:
    'condamne condamnee condamnation delinquant delinquante repris casier convicted conviction felon criminal'.split(
      ' ',
    ),
  family: 'divorce divorcee celibataire maitresse amant adultere concubin divorced mistress adultery'.split(' '),
  origin:
    'arabe noir noire africain africaine chinois chinoise gitan gitane rom etranger immigre immigree arab black african chinese gypsy foreigner immigrant'.split(
      ' ',
    ),
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * What a note says that it may not.
 * @returns one refusal for each word found, `note.<subject>` with the word; none when the note may be kept
 */
export function noteRefusals(text: string, field: string): readonly Refusal[] {
  const found = new Set(plain(text).match(/[\p{L}]+/gu) ?? []);
  return Object.entries(SUBJECTS).flatMap(([subject, listed]) =>
    [...new Set(listed)]
      .filter((word) => found.has(word) || found.has(`${word}s`))
      .map((word) => ({ code: `note.${subject}`, field, values: { word } })),
  );
}
