import type { Bilingual } from '../terms.js';

const STATUTORY: Bilingual = {
  fr: 'Leur taux annuel est celui que la Banque centrale européenne applique à son opération de refinancement la plus récente, plus 10\u00a0points. Au premier semestre, on retient le taux du 1er\u00a0janvier\u202f; au second, celui du 1er\u00a0juillet.',
  en: 'Their yearly rate is the one that the European Central Bank applies to its most recent refinancing operation, plus 10\u00a0points. In the first half of a year, the rate of 1\u00a0January counts; in the second, that of 1\u00a0July.',
};

/**
 * How the terms state the rate of late-payment penalties: the statutory one in words, which never grows old, or the
 * rate of the business, which the legal floor raises (C. com. L441-10 II).
 * @param contractRate percent a year (`12.00`); null for the statutory rate
 */
export function lateRateSentence(contractRate: string | null): Bilingual {
  if (contractRate === null) return STATUTORY;
  const rate = contractRate.replace(/\.?0+$/, '');
  return {
    fr: `Leur taux est de ${rate.replace('.', ',')}\u00a0% par an, sans jamais être inférieur à trois fois le taux de l’intérêt légal.`,
    en: `Their rate is ${rate}% a year, and never less than three times the French legal interest rate.`,
  };
}
