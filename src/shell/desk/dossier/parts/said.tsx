import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { DateText, Section } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { type Dossier, HAPPENINGS_SHOWN } from '../dossier.js';
import type { Happening, Seal } from '../timeline.js';

const HASH_SHOWN = 12;

function SealMark({ seal, visit }: { seal: Seal; visit: Visit }): Markup {
  const { said: words } = deskWords(visit.language).dossier;
  return (
    <small class="seal" title={words.seal(seal.seq, seal.hash)}>
      <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor">
        <circle cx="7" cy="7" r="5.6" />
        <path d="M4.6 7.2 6.3 9l3.2-3.8" />
      </svg>
      <span class="unseen">{words.seal(seal.seq, seal.hash.slice(0, HASH_SHOWN))}</span>
      <span aria-hidden="true">{words.sealed(seal.seq)}</span>
    </small>
  );
}

function Line({ happening, visit }: { happening: Happening; visit: Visit }): Markup {
  return (
    <li>
      <DateText day={happening.on} language={visit.language} assumed={happening.assumed} />
      <span>{happening.sentence(visit.language)}</span>
      {happening.seal && <SealMark seal={happening.seal} visit={visit} />}
    </li>
  );
}

/** What happened, the latest first: dated facts from the journal, each with the entry that seals it. */
export function SaidPart({ visit, dossier, all }: { visit: Visit; dossier: Dossier; all: boolean }): Markup {
  const { said: words } = deskWords(visit.language).dossier;
  const { happenings, relation } = dossier;
  const shown = all ? happenings : happenings.slice(0, HAPPENINGS_SHOWN);
  return (
    <Section
      title={words.title}
      id="said"
      lead={
        happenings.length === 0 ? words.nothing : dossier.skipsEntries ? `${words.lead} ${words.skips}` : words.lead
      }
    >
      {shown.length > 0 && (
        <ol class="thread" reversed>
          {shown.map((happening) => (
            <Line happening={happening} visit={visit} />
          ))}
        </ol>
      )}
      {shown.length < happenings.length && (
        <p>
          <a href={`/clients/${relation.id}?all=1#said`}>{words.all(happenings.length)}</a>
        </p>
      )}
    </Section>
  );
}
