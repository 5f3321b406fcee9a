import { releaseTerms } from '#agree/actions/terms-draft.js';
import { changeItem } from '#bill/actions/catalogue.js';
import { addStarters } from '#bill/actions/catalogue-starters.js';
import type { Context } from '#shell/context.js';
import { changeDocuments, setLogo } from '#shell/settings/documents/actions.js';
import { DOCUMENTS, OFFERED_BY_CUSTOM } from './business.js';
import { sampleLogo } from './logo.js';
import { expected } from './stage.js';

/** What documents say of the business, what it sells and usually offers, and the general terms it begins with. */
export async function furnish(context: Context): Promise<void> {
  await expected(changeDocuments(context, DOCUMENTS));
  await expected(setLogo(context, sampleLogo(), 'quintevent.png'));
  for (const item of await addStarters(context, DOCUMENTS.trade, 'fr')) {
    if (OFFERED_BY_CUSTOM.includes(item.title))
      await expected(changeItem(context, item.id, { standing: ['business', 'consumer'] }));
  }
  await expected(releaseTerms(context, 'business'));
}
