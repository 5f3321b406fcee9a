import type { Language } from '#kernel/words.js';
import type { Choices, Digest, Numbered, Recall, SignatureFields, Thread } from '../facts.js';
import { VOICES } from '../words.js';
import { Facts, lines } from './text.js';

export function NumberedView({ block }: { block: Numbered }) {
  return (
    <ol class="paper-numbered">
      {block.items.map(({ text, mark }) => (
        <li>
          <span>{lines([text])}</span>
          {mark ? <small>{mark}</small> : null}
        </li>
      ))}
    </ol>
  );
}

export function ChoicesView({ block, language }: { block: Choices; language: Language }) {
  const { ticked, unticked } = VOICES[language];
  return (
    <ul class="paper-choices">
      {block.items.map(({ title, description, price, checked }) => (
        <li class={checked ? 'paper-checked' : undefined}>
          <svg viewBox="0 0 16 16" role="img" aria-label={checked ? ticked : unticked}>
            <rect x="1" y="1" width="14" height="14" />
            {checked ? <path d="M3.6 8.4 6.9 11.8 12.6 4.4" /> : null}
          </svg>
          <span>
            <strong>{title}</strong>
            {description ? <small>{lines([description])}</small> : null}
          </span>
          <b>{price}</b>
        </li>
      ))}
    </ul>
  );
}

export function RecallView({ block }: { block: Recall }) {
  return (
    <section class="paper-recall">
      <h3>{block.title}</h3>
      {block.facts.length > 0 ? <Facts facts={block.facts} /> : null}
      {block.paragraphs.map((text) => (
        <p>{lines([text])}</p>
      ))}
    </section>
  );
}

/** Strokes as one path; a single point is a dot. */
const pathOf = (strokes: readonly (readonly number[])[]): string =>
  strokes
    .map((line) => {
      const points = Array.from({ length: line.length >> 1 }, (_, i) => `${line[2 * i]} ${line[2 * i + 1]}`);
      return `M${points.length === 1 ? [...points, ...points].join('L') : points.join('L')}`;
    })
    .join('');

export function SignaturesView({ block, language }: { block: SignatureFields; language: Language }) {
  return (
    <div class="paper-signatures">
      {block.fields.map(({ title, lines: texts, strokes }) => (
        <section>
          <h3>{title}</h3>
          <p>{lines(texts)}</p>
          {strokes ? (
            <svg viewBox="-20 -20 1040 340" role="img" aria-label={VOICES[language].signed(title)}>
              <path d={pathOf(strokes)} />
            </svg>
          ) : (
            <div class="paper-frame" />
          )}
        </section>
      ))}
    </div>
  );
}

export function DigestView({ block }: { block: Digest }) {
  return (
    <dl class="paper-digest">
      {block.items.map(({ label, value }) => (
        <>
          <dt>{label}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </>
      ))}
    </dl>
  );
}

export function ThreadView({ block, language }: { block: Thread; language: Language }) {
  const voice = VOICES[language];
  return (
    <ol class="paper-thread">
      {block.events.map(({ date, title, text, sealed, contradicts }) => {
        const denied = contradicts === undefined ? undefined : block.events[contradicts];
        return (
          <li class={sealed ? 'paper-sealed' : undefined}>
            <svg viewBox="0 0 12 12" role="img" aria-label={sealed ? voice.sealed : voice.unsealed}>
              <circle cx="6" cy="6" r="5" />
              {sealed ? <circle cx="6" cy="6" r="2" /> : null}
            </svg>
            <span class="paper-when">{date}</span>
            <div>
              <strong>{title}</strong>
              {text ? <p>{lines([text])}</p> : null}
              {denied ? <p class="paper-denied">{voice.contradicts(denied.date, denied.title)}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
