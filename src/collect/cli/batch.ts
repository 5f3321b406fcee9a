import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '#kernel/words.js';
import { answerLine, type Kind } from './answer.js';
import { LineBytes } from './line-bytes.js';

const NEWLINE = 10;
const BYTE_ORDER_MARK = '\ufeff';

/** What a batch came to. */
export interface Tally {
  readonly answered: number;
  readonly refused: number;
}

/** The whole lines of a stream, in blocks: each block ends where a line ends. */
async function* blocksOf(input: Readable): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    const end = bytes.lastIndexOf(NEWLINE);
    if (end < 0) {
      rest.push(bytes);
      continue;
    }
    yield Buffer.concat([...rest, bytes.subarray(0, end)]).toString('utf8');
    rest = [bytes.subarray(end + 1)];
  }
  yield Buffer.concat(rest).toString('utf8');
}

const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

async function handOver(out: LineBytes, output: Writable): Promise<void> {
  const bytes = out.takeAll();
  if (bytes.length > 0 && !output.write(bytes)) await once(output, 'drain');
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
  for await (const block of blocksOf(input)) {
    for (const line of (place === 0 ? withoutMark(block) : block).split('\n')) {
      place++;
      if (line.trim() === '') continue;
      answered++;
      if (!answerLine(out, line, place, kind, language)) refused++;
      if (out.full) await handOver(out, output);
    }
  }
  await handOver(out, output);
  return { answered, refused };
}
