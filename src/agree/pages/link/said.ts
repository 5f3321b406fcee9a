import type { Business } from './frame.js';
import type { QuoteLinkView } from './view.js';

/** Whose page it is, as the sealed document names it. */
export function businessOf({ opened, path }: QuoteLinkView): Business {
  const { name, colour, logo } = opened.document.seller;
  return { name, colour, logo: logo === null ? null : `${path}/logo` };
}
