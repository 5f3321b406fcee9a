import type { VatCategory } from '#kernel/lines/facts.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { rateOn } from '#law/choose.js';
import { COUNTRIES, type Country, type Debtor } from '#law/regime.js';
import { regimeOf } from '#law/regimes.js';
import type { Mention, MentionCode, MentionFacts, MentionKey, MentionSaid, RateFacts } from './facts.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

const WORDS = { fr, en } as const;

/** Code and article of each mention. */
const KNOWN: Readonly<Record<MentionKey, readonly [code: MentionCode | null, article: string | null]>> = {
  nature: [null, 'CGI ann. II, art. 242 nonies A, I, 8° bis'],
  smallBusiness: [null, 'CGI, art. 293 B et 293 E'],
  reverseCharge: [null, 'CGI ann. II, art. 242 nonies A, I, 13°'],
  intraEu: [null, 'CGI ann. II, art. 242 nonies A, I, 12°'],
  export: [null, 'CGI ann. II, art. 242 nonies A, I, 12°'],
  outsideScope: [null, 'CGI ann. II, art. 242 nonies A, I, 12°'],
  exemption: [null, 'CGI ann. II, art. 242 nonies A, I, 12°'],
  vatOnDebits: ['TXD', 'CGI ann. II, art. 242 nonies A, I, 11° bis'],
  penaltyBusiness: ['PMD', 'C. com., art. L. 441-9'],
  penaltyAgreed: ['PMD', 'C. com., art. L. 441-9'],
  penaltyPublic: ['PMD', 'CCP, art. R. 2192-31'],
  penaltyConsumer: ['PMD', 'C. civ., art. 1231-6'],
  penaltyAbroad: ['PMD', null],
  recovery: ['PMT', 'C. com., art. L. 441-9 et D. 441-5'],
  noDiscount: ['AAB', 'C. com., art. L. 441-9'],
  discount: ['AAB', 'C. com., art. L. 441-9'],
  insurance: ['AAI', 'C. assur., art. L. 243-2'],
  mediator: ['AAI', 'C. consom., art. L. 616-1'],
  company: ['REG', 'C. com., art. R. 123-238'],
  registration: ['ABL', 'C. com., art. R. 123-237'],
};

/** The mention of a VAT category that bears no tax. */
const BY_CATEGORY: Readonly<Partial<Record<VatCategory, 'reverseCharge' | 'intraEu' | 'export' | 'outsideScope'>>> = {
  AE: 'reverseCharge',
  K: 'intraEu',
  G: 'export',
  O: 'outsideScope',
};

function vatMentions({ categories, seller, exemption, nature }: MentionFacts): MentionSaid[] {
  const said: MentionSaid[] = [];
  if (seller.vatExempt) said.push({ key: 'smallBusiness' });
  else if (categories.includes('E') && exemption) said.push({ key: 'exemption', text: exemption });
  for (const category of new Set(categories)) {
    const key = BY_CATEGORY[category];
    if (key && !(seller.vatExempt && key === 'outsideScope')) said.push({ key });
  }
  if (seller.vatOnDebits && !seller.vatExempt && nature !== 'goods') said.push({ key: 'vatOnDebits' });
  return said;
}

const PENALTIES: Readonly<Record<Debtor, 'penaltyBusiness' | 'penaltyPublic' | 'penaltyConsumer'>> = {
  business: 'penaltyBusiness',
  public: 'penaltyPublic',
  consumer: 'penaltyConsumer',
};

const isKnown = (country: Country | undefined): country is Country => COUNTRIES.some((known) => known === country);

/** The penalty rate: of the law that governs where it is known here, else of French law, under which the seller invoices. */
function penaltyMention({ country, debtor, agreedRate, day }: MentionFacts): MentionSaid {
  const foreign = isKnown(country) && country !== 'FR' ? regimeOf(country, debtor) : undefined;
  const regime = foreign ?? regimeOf('FR', debtor);
  if (!regime) throw new Error(`no French law for ${debtor}`);
  const inForce = rateOn(regime, agreedRate, day, day);
  const rate: RateFacts = {
    ppm: inForce?.ppm ?? null,
    label: inForce?.choice === 'agreed' ? null : (inForce?.period?.label ?? null),
    articles: regime.articles.map((key) => ARTICLES[key]).join('\u202f; '),
  };
  if (inForce?.choice === 'agreed') return { key: 'penaltyAgreed', rate };
  return { key: foreign ? 'penaltyAbroad' : PENALTIES[debtor], rate };
}

/** What L441-9 asks of an invoice: penalties, flat sum, discount; a consumer is told of the first alone. */
function paymentMentions(facts: MentionFacts): MentionSaid[] {
  if (facts.creditNote) return [];
  const { debtor, seller } = facts;
  const said: MentionSaid[] = [penaltyMention(facts)];
  if (debtor === 'consumer') return said;
  said.push({ key: 'recovery', public: debtor === 'public' });
  said.push(seller.earlyDiscount ? { key: 'discount', text: seller.earlyDiscount } : { key: 'noDiscount' });
  return said;
}

function sellerMentions({ seller, debtor }: MentionFacts): MentionSaid[] {
  const { name, legalForm: form, capital, registration, insurance, mediator } = seller;
  return [
    ...(form ? [{ key: 'company', name, form, capital } as const] : []),
    ...(registration ? [{ key: 'registration', text: registration } as const] : []),
    ...(insurance ? [{ key: 'insurance', text: insurance } as const] : []),
    ...(mediator && debtor === 'consumer' ? [{ key: 'mediator', text: mediator } as const] : []),
  ];
}

function sayMention(said: MentionSaid, language: Language): string {
  const say = WORDS[language][said.key] as (values: MentionSaid) => string;
  return say(said);
}

/**
 * The mentions that French law asks for on an invoice or a credit note, beside its parties, lines, dates and totals
 * (CGI ann. II art. 242 nonies A, C. com. L441-9 and R123-237).
 * @param languages of the document; each mention is said in all of them
 */
export function frenchMentions(facts: MentionFacts, languages: readonly Language[]): readonly Mention[] {
  const all: MentionSaid[] = [
    { key: 'nature', nature: facts.nature },
    ...vatMentions(facts),
    ...paymentMentions(facts),
    ...sellerMentions(facts),
  ];
  return all.map((said) => {
    const [code, article] = KNOWN[said.key];
    const text = Object.fromEntries(languages.map((language) => [language, sayMention(said, language)]));
    return { code, key: said.key, text, article };
  });
}
