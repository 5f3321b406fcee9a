import type { Language } from '#kernel/words.js';
import type { Trade } from '#meet/facts/trades.js';
import type { Context } from '#shell/context.js';
import { isVatExempt, languageOf, statedTrade } from '../store/catalogue.js';

/** Whether the business is exempt from VAT (CGI 293 B). */
export const isExempt = ({ store, organisationId }: Context): Promise<boolean> =>
  isVatExempt(store.read, organisationId);

/** The trade that the business states, if any. */
export const ownTrade = ({ store, organisationId }: Context): Promise<Trade | null> =>
  statedTrade(store.read, organisationId);

/** The language of the business, in which its catalogue begins. */
export const ownLanguage = ({ store, organisationId }: Context): Promise<Language> =>
  languageOf(store.read, organisationId);
