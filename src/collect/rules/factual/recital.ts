import { parseDay } from '#kernel/day.js';
import { type Language, sayMoney } from '#kernel/words.js';
import type { Block, Labelled } from '#paper/facts.js';
import { sayDay } from '../letter/said.js';
import type { RecordedAgreement, RecordedDelivery } from './facts.js';
import { factualWords } from './words.js';

/** A day of the records as a letter says it. */
export function sayRecordedDay(day: string, language: Language): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : sayDay(parsed, language);
}

const signerOf = ({ signer, capacity }: { readonly signer: string; readonly capacity: string }): string =>
  [signer, capacity].filter(Boolean).join(', ');

const present = (facts: readonly (Labelled | null)[]): Labelled[] => facts.filter((fact) => fact !== null);

/** The acceptance of a quote: number, version, date, signer, price, terms. */
export function agreementBlock(agreement: RecordedAgreement, language: Language): Block {
  const { recital } = factualWords(language);
  const { kind, number, version, title, acceptedOn, channel, totalCents, currency, terms } = agreement;
  const named = kind === 'quote' ? recital.quoteVersion : recital.changeOrderVersion;
  const how = recital.channels[channel] ?? '';
  return {
    kind: 'recall',
    title: recital.agreement,
    facts: present([
      { label: recital.document, value: named(number, version, title) },
      {
        label: recital.accepted,
        value: recital.by(sayRecordedDay(acceptedOn, language), signerOf(agreement), how),
      },
      totalCents === null ? null : { label: recital.total, value: sayMoney(totalCents, currency, language) },
      terms === null ? null : { label: recital.terms, value: recital.termsNumber(terms) },
    ]),
    paragraphs: [],
  };
}

/** Each warning in its own words, with when it was read and ticked. */
export function warningBlocks({ warnings, acceptedOn }: RecordedAgreement, language: Language): Block[] {
  const { recital, said } = factualWords(language);
  if (warnings.length === 0) return [];
  const items = warnings.map(({ text, tickedOn }) => ({
    text: said(text),
    mark:
      tickedOn === null
        ? recital.signed(sayRecordedDay(acceptedOn, language))
        : recital.ticked(sayRecordedDay(tickedOn, language)),
  }));
  return [
    { kind: 'heading', text: recital.warnings },
    { kind: 'numbered', items },
  ];
}

/** The price conceded, with its reason and its counterpart. */
export function concessionBlocks({ concession, currency }: RecordedAgreement, language: Language): Block[] {
  if (!concession) return [];
  const { recital, said } = factualWords(language);
  const { listCents, concededCents, reason, counterpart } = concession;
  return [
    {
      kind: 'recall',
      title: recital.price,
      facts: present([
        { label: recital.listPrice, value: sayMoney(listCents, currency, language) },
        { label: recital.conceded, value: sayMoney(concededCents, currency, language) },
        reason ? { label: recital.reason, value: said(reason) } : null,
        counterpart ? { label: recital.counterpart, value: said(counterpart) } : null,
      ]),
      paragraphs: [recital.notReference],
    },
  ];
}

/** The acceptance of a delivery: date, signer, satisfaction, the client's own words. */
export function deliveryBlock(delivery: RecordedDelivery, language: Language): Block {
  const { recital, said } = factualWords(language);
  const { number, title, deliveredOn, acceptedOn, reserved, reservations, channel, satisfaction, words } = delivery;
  const how = recital.channels[channel] ?? '';
  return {
    kind: 'recall',
    title: recital.delivery,
    facts: present([
      { label: recital.document, value: recital.deliveryTitle(number, title) },
      deliveredOn === null ? null : { label: recital.deliveredOn, value: sayRecordedDay(deliveredOn, language) },
      {
        label: recital.outcome(reserved),
        value: recital.by(sayRecordedDay(acceptedOn, language), signerOf(delivery), how),
      },
      satisfaction === null ? null : { label: recital.satisfaction, value: recital.outOfFive(satisfaction) },
      words === '' ? null : { label: recital.words, value: said(words) },
      reservations.length === 0 ? null : { label: recital.reservations, value: reservations.map(said).join(' ; ') },
    ]),
    paragraphs: [],
  };
}
