import { raw } from 'hono/html';
import { codeModules } from './code.js';
import type { Block, Column, LetterDocument, PaymentBlock, Table } from './facts.js';
import { textsOf } from './printable.js';

function Cell({ column, text, head }: { column: Column; text: string; head?: boolean }) {
  const className = column.align === 'left' ? undefined : 'paper-number';
  return head ? (
    <th scope="col" class={className}>
      {text}
    </th>
  ) : (
    <td class={className}>{text}</td>
  );
}

function TableView({ table }: { table: Table }) {
  const row = (cells: readonly string[]) => (
    <tr>
      {table.columns.map((column, i) => (
        <Cell column={column} text={cells[i] ?? ''} />
      ))}
    </tr>
  );
  return (
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <Cell column={column} text={column.title} head />
          ))}
        </tr>
      </thead>
      <tbody>{table.rows.map(row)}</tbody>
      {table.total ? <tfoot>{row(table.total)}</tfoot> : null}
    </table>
  );
}

/** The code as one path: a square for each dark module, a quiet zone of four around. */
function CodeView({ code }: { code: NonNullable<PaymentBlock['code']> }) {
  const modules = codeModules(code.payload);
  const side = modules.length + 8;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
    .join('');
  return (
    <figure class="paper-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={code.alternative} shape-rendering="crispEdges">
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>{code.caption}</figcaption>
    </figure>
  );
}

function PaymentView({ payment }: { payment: PaymentBlock }) {
  return (
    <div class="paper-payment">
      <div>
        <h3>{payment.title}</h3>
        <dl>
          {payment.lines.map(({ label, value, strong }) => (
            <>
              <dt>{label}</dt>
              <dd>{strong ? <strong>{value}</strong> : unbroken(value)}</dd>
            </>
          ))}
        </dl>
      </div>
      {payment.code ? <CodeView code={payment.code} /> : null}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
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
      return (
        <section class="paper-table" tabindex={0} aria-label={block.caption}>
          <TableView table={block} />
        </section>
      );
    case 'payment':
      return <PaymentView payment={block} />;
    case 'signature':
      return <p class="paper-signature">{lines(block.lines)}</p>;
    default:
      return <p>{lines(textsOf(block).filter(Boolean))}</p>;
  }
}

/** What must not be cut at the end of a line: an account number, a number with hyphens. */
const WHOLE = /(\b[A-Z]{2}\d{2}(?: [A-Z0-9]{1,4}){3,8}\b|[^\s(]*[A-Z0-9]-\d[^\s,;:.)]*)/;

/** A text whose account and invoice numbers stay whole on a narrow screen. */
function unbroken(text: string) {
  return text.split(WHOLE).map((part, i) => (i % 2 === 1 ? <span class="paper-whole">{part}</span> : part));
}

/** Lines one under the other. */
function lines(texts: readonly string[]) {
  return texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line, i) => (i > 0 ? [raw('<br>'), ...unbroken(line)] : unbroken(line)));
}

/** A letter on the screen as it will leave: the same document as the PDF, without its page breaks. */
export function LetterView({ letter }: { letter: LetterDocument }) {
  const { letterhead, recipient, references, words } = letter;
  return (
    <article class="paper" lang={letter.language}>
      {letter.watermark ? <p class="paper-watermark">{letter.watermark}</p> : null}
      <header class="paper-head">
        <p class="paper-name">{letterhead.name}</p>
        <p class="paper-address">{lines([...letterhead.address, ...letterhead.contact])}</p>
        <dl class="paper-references">
          {references.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{unbroken(value)}</dd>
            </>
          ))}
        </dl>
        <address>{lines(recipient)}</address>
        <p class="paper-date">{letter.placeAndDate}</p>
      </header>
      {letter.delivery ? <p class="paper-delivery">{letter.delivery}</p> : null}
      <h2>
        <span>{words.subjectLabel}</span> {unbroken(letter.subject)}
      </h2>
      {letter.blocks.map((block) => (
        <BlockView block={block} />
      ))}
      <footer>{lines(letterhead.legal)}</footer>
    </article>
  );
}

/** The same view as a string of HTML. */
export function letterHtml(letter: LetterDocument): string {
  return String(<LetterView letter={letter} />);
}
