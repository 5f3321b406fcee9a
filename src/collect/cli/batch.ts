import type { Readable, Writable } from 'node:stream';
import type { Language } from '#kernel/words.js';
import { answerLine, type Kind } from './answer.js';
import { LineBytes } from './line-bytes.js';

const NEWLINE = 10;
const SPACE = 32;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** What a batch came to. */
export interface Tally {
  readonly answered: number;
  readonly refused: number;
}

/** The whole lines of a stream, in blocks: each block ends where a line ends. */
async function* blocksOf(input: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end === 0) rest.push(bytes);
    else {
      yield Buffer.concat([...rest, bytes.subarray(0, end)]);
      rest = [bytes.subarray(end)];
    }
  }
  yield Buffer.concat(rest);
}

/** Where the first line begins: after a byte order mark, if there is one. */
function start(block: Buffer): number {
  return block.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > SPACE) return false;
  return true;
}

/** Writes out what was collected and waits until it is: the memory serves again at once. */
async function handOver(out: LineBytes, output: Writable): Promise<void> {
  const bytes = out.collected();
  if (bytes.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    output.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
  out.clear();
}

/**
 * Answers a stream of lines, one line out for one line in, in order; blank lines are passed
 * over. Reads and writes in large pieces and waits when the reader of the output is slower.
 */
export async function answerBatch<Value>(
  input: Readable,
  output: Writable,
  kind: Kind<Value>,
  language: Language,
): Promise<Tally> {
  const out = new LineBytes();
  let place = 0;
  let answered = 0;
  let refused = 0;
  for await (const bytes of blocksOf(input)) {
    let from = place === 0 ? start(bytes) : 0;
    while (from < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, from);
      const to = newline < 0 ? bytes.length : newline;
      place++;
      if (!isBlank(bytes, from, to)) {
        answered++;
        if (!answerLine(out, { bytes, from, to, place }, kind, language)) refused++;
        if (out.full) await handOver(out, output);
      }
      from = to + 1;
    }
  }
  await handOver(out, output);
  return { answered, refused };
}
