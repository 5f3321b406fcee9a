import { sayCountry } from '#meet/facts/countries.js';
import { meetWords } from '#meet/pages/words.js';
import type { Markup } from '#shell/web/door.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Dossier } from '../dossier.js';

/** Which law governs and why, for a client of another country. */
export function LawLine({ visit, dossier }: { visit: Visit; dossier: Dossier }): Markup {
  const { law, client } = dossier.relation.gauged;
  if (law.ground === 'domestic') return <></>;
  const { grounds, changeLaw } = meetWords(visit.language);
  return (
    <p class="soft">
      {grounds[law.ground](sayCountry(law.country, visit.language))}{' '}
      {mayWrite(visit) && <a href={`/clients/${client.id}/identity#field-governingLaw`}>{changeLaw}</a>}
    </p>
  );
}
