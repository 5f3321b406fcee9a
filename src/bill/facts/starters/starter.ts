import type { LineContent, Unit } from '#kernel/lines/facts.js';

/** The words of a starter in one language. */
interface StarterWords {
  readonly title: string;
  readonly description: string;
  readonly content: LineContent;
}

/** An item to begin a catalogue with: its value is a proposal, to be changed by whoever sells it. */
export interface Starter {
  /** Unique in its trade, for ever: a catalogue remembers what it took. */
  readonly key: string;
  readonly kind: 'service' | 'goods';
  readonly unit: Unit;
  /** Excl. VAT, a decimal string. */
  readonly price: string;
  readonly complimentary: boolean;
  readonly fr: StarterWords;
  readonly en: StarterWords;
}

interface Offer {
  readonly unit: Unit;
  readonly price: string;
  readonly rounds?: number;
  readonly kind?: 'goods';
}

/** Title, description, then what is included, excluded and delivered, a point a line. */
type Words = readonly [title: string, description: string, included: string, excluded?: string, deliverables?: string];

const points = (text = ''): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const wordsOf = ([title, description, included, excluded, deliverables]: Words, rounds?: number): StarterWords => ({
  title,
  description,
  content: {
    included: points(included),
    excluded: points(excluded),
    deliverables: points(deliverables),
    ...(rounds === undefined ? {} : { rounds }),
  },
});

/** A service or goods that are sold. */
export const sold = (key: string, offer: Offer, fr: Words, en: Words): Starter => ({
  key,
  kind: offer.kind ?? 'service',
  unit: offer.unit,
  price: offer.price,
  complimentary: false,
  fr: wordsOf(fr, offer.rounds),
  en: wordsOf(en, offer.rounds),
});

type Gift = readonly [title: string, description: string];

/** What is usually offered, at its true value. */
export const offered = (key: string, { unit, price, kind }: Offer, fr: Gift, en: Gift): Starter => ({
  ...sold(key, { unit, price, ...(kind ? { kind } : {}) }, [...fr, ''], [...en, '']),
  complimentary: true,
});
