import type { Language } from '#kernel/words.js';
import type { Block, LetterDocument } from './facts.js';
import { ChoicesView, DigestView, NumberedView, RecallView, SignaturesView, ThreadView } from './html/evidence.js';
import { PaymentView } from './html/payment.js';
import { ItemsView, TableView, TotalsView } from './html/tables.js';
import { Facts, lines, unbroken } from './html/text.js';
import { paletteOf } from './pdf/colour.js';
import { VOICES } from './words.js';

function BlockView({ block, language }: { block: Block; language: Language }) {
  switch (block.kind) {
    case 'paragraph':
      return <p class={block.tone ? `paper-${block.tone}` : undefined}>{lines([block.text])}</p>;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView table={block} />;
    case 'payment':
      return <PaymentView payment={block} />;
    case 'signature':
      return <p class="paper-signature">{lines(block.lines)}</p>;
    case 'items':
      return <ItemsView block={block} />;
    case 'totals':
      return <TotalsView block={block} />;
    case 'numbered':
      return <NumberedView block={block} />;
    case 'choices':
      return <ChoicesView block={block} language={language} />;
    case 'recall':
      return <RecallView block={block} />;
    case 'mentions':
      return (
        <div class="paper-mentions">
          {block.items.map((text) => (
            <p>{text}</p>
          ))}
        </div>
      );
    case 'signatures':
      return <SignaturesView block={block} language={language} />;
    case 'digest':
      return <DigestView block={block} />;
    case 'thread':
      return <ThreadView block={block} language={language} />;
    case 'pageBreak':
      return <hr />;
  }
}

/** A picture inside the page, as its first bytes say what it is. */
const pictureOf = (bytes: Uint8Array): string =>
  `data:image/${bytes[0] === 0xff ? 'jpeg' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`;

function HeadView({ letter }: { letter: LetterDocument }) {
  const { letterhead, recipient, references, logo } = letter;
  return (
    <header class="paper-head">
      {logo ? (
        <img class="paper-logo" src={pictureOf(logo)} alt={VOICES[letter.language].logo(letterhead.name)} />
      ) : null}
      <p class="paper-name">{letterhead.name}</p>
      <p class="paper-address">{lines([...letterhead.address, ...letterhead.contact])}</p>
      {references.length > 0 ? <Facts facts={references} class="paper-references" /> : null}
      {recipient.length > 0 ? <address>{lines(recipient)}</address> : null}
      {letter.placeAndDate ? <p class="paper-date">{letter.placeAndDate}</p> : null}
    </header>
  );
}

function Subject({ letter }: { letter: LetterDocument }) {
  const { subject, words } = letter;
  if (!words.subjectLabel) return <h2 class="paper-title">{unbroken(subject)}</h2>;
  return (
    <h2>
      <span>{words.subjectLabel}</span> {unbroken(subject)}
    </h2>
  );
}

/** The colour of the document as a band at its head: attributes only, since pages allow no style of their own. */
function Band({ colour }: { colour: string | undefined }) {
  if (!colour) return null;
  return (
    <svg class="paper-band" aria-hidden="true">
      <rect width="100%" height="100%" fill={paletteOf(colour).rule} />
    </svg>
  );
}

/** A document on the screen as it will leave: the same as the PDF, without its page breaks. */
export function LetterView({ letter }: { letter: LetterDocument }) {
  return (
    <article class={letter.recipient.length > 0 ? 'paper' : 'paper paper-plain'} lang={letter.language}>
      <Band colour={letter.colour} />
      {letter.watermark ? <p class="paper-watermark">{letter.watermark}</p> : null}
      <HeadView letter={letter} />
      {letter.delivery ? <p class="paper-delivery">{letter.delivery}</p> : null}
      <Subject letter={letter} />
      {letter.blocks.map((block) => (
        <BlockView block={block} language={letter.language} />
      ))}
      <footer>{lines(letter.letterhead.legal)}</footer>
    </article>
  );
}

/** The same view as a string of HTML. */
export function letterHtml(letter: LetterDocument): string {
  return String(<LetterView letter={letter} />);
}
