import { LANGUAGES, type Language } from '#kernel/words.js';

export const LANGUAGE_COOKIE = 'language';

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

/** The first language of a browser's list that Entente speaks, by preference; English for everyone else. */
function browserLanguage(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === '' ? 1 : Number(quality) || 0 };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]?.language;
  return isLanguage(wanted) ? wanted : 'en';
}

/** The account's choice, else this browser's choice, else what the browser asks for. */
export function languageOf(
  account: string | null | undefined,
  cookie: string | undefined,
  acceptLanguage: string | null,
): Language {
  if (isLanguage(account)) return account;
  if (isLanguage(cookie)) return cookie;
  return browserLanguage(acceptLanguage);
}
