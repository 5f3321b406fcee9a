import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Server } from './account.js';
import type { Message } from './message.js';

/**
 * How a dialogue ended:
 * - `accepted`: the server answered 2xx to the whole message and has charge of it;
 * - `deferred`: it has nothing, for now (not reached, 4xx, cut off before the end of the message);
 * - `refused`: it answered 5xx: the same mail would be refused again;
 * - `lost`: the end of the message was handed over and no answer came: it may have left or not.
 */
export interface Outcome {
  readonly kind: 'accepted' | 'deferred' | 'refused' | 'lost';
  /** The server's own words, or the code of why there are none (`mail.timeout`). */
  readonly words: string;
  /** Whether the server had greeted us and let us in: what went wrong before says nothing of this message. */
  readonly reached: boolean;
  /** Whether the server had seen any of the message's text when it spoke. */
  readonly shown: boolean;
}

/** Longest waits of a dialogue, in milliseconds. */
export interface Patience {
  /** To be connected, greeted and, where asked, encrypted. */
  readonly connection: number;
  /** From the connection to the greeting. */
  readonly greeting: number;
  /** Between two words of the server. */
  readonly silence: number;
  /** For the whole dialogue, however slowly it goes on. */
  readonly whole: number;
}

const SECOND = 1000;

/** RFC 5321, 4.5.3.2, asks for more patience than people have; the end of a message is given the ten minutes that it asks for. */
const PATIENCE: Patience = {
  connection: 60 * SECOND,
  greeting: 30 * SECOND,
  silence: 120 * SECOND,
  whole: 600 * SECOND,
};

interface Failure extends Error {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Why a server said nothing, by the code of the failure. */
const SILENCES: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'mail.timeout',
  EDNS: 'mail.dns',
  ETLS: 'mail.tls',
  ECONNECTION: 'mail.cut',
  ECONNRESET: 'mail.cut',
  EPIPE: 'mail.cut',
  ECONNREFUSED: 'mail.unreachable',
  EHOSTUNREACH: 'mail.unreachable',
  ENETUNREACH: 'mail.unreachable',
};

/** A certificate that is expired, of another name or of nobody known. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

const WORDS_MAX = 400;

/** A failure of ours or of the network, before any word of the server. */
const failure = (code: string, message: string): Failure => Object.assign(new Error(message), { code });

/** What is told of a failure: the server's words; without any, the code of what happened, or what the system says of it. */
function tellingOf({ response, code, originalCode, message }: Failure): string {
  if (response) return wordsOf(response);
  const cause = originalCode ?? code ?? '';
  if (CERTIFICATE.test(cause)) return 'mail.certificate';
  return SILENCES[cause] ?? SILENCES[code ?? ''] ?? wordsOf(message);
}

/** The server's words on one line, without what it may have repeated beyond measure. */
const wordsOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, WORDS_MAX);

/** How far a dialogue came. */
interface Progress {
  reached: boolean;
  shown: boolean;
  handedOver: boolean;
}

/**
 * What follows from a failure: an answer of the server is certain; silence is so only before the end of the message.
 * A server that does not let us in at all (a wrong password, say) has refused no message.
 */
function outcomeOf(error: Failure, { reached, shown, handedOver }: Progress): Outcome {
  const base = { words: tellingOf(error), reached, shown };
  const code = error.responseCode ?? 0;
  if (reached && code >= 500) return { ...base, kind: 'refused' };
  return { ...base, kind: handedOver && code < 400 ? 'lost' : 'deferred' };
}

function connectionTo(server: Server, patience: Patience): SMTPConnection {
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.connection,
    socketCloseTimeout: SECOND,
    logger: false,
  });
}

const PIECE = 16 * 1024;

/** Hands a message over piece by piece, and notes when its end may have followed the last of them. */
function inPieces(bytes: Buffer, progress: Progress): Readable {
  let from = 0;
  const stream = new Readable({
    read() {
      progress.shown = true;
      const piece = bytes.subarray(from, from + PIECE);
      from += PIECE;
      this.push(piece.length > 0 ? piece : null);
    },
  });
  // Heard before the connection hears it, and so before it writes the final dot.
  return stream.once('end', () => {
    progress.handedOver = true;
  });
}

interface Talk {
  readonly patience?: Patience;
  /** Breaks the dialogue off, wherever it is. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Holds one SMTP dialogue (RFC 5321) for one message; it never tries twice by itself.
 * @returns how it ended; it never throws
 */
export function converse(server: Server, message: Message, talk: Talk = {}): Promise<Outcome> {
  const { patience = PATIENCE, signal } = talk;
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const connection = connectionTo(server, patience);
  const progress: Progress = { reached: false, shown: false, handedOver: false };
  const fail = (error: Failure): void => resolve(outcomeOf(error, progress));
  const deadline = setTimeout(() => fail(failure('ETIMEDOUT', 'the server took too long')), patience.whole);
  const interrupt = (): void => fail(failure('ECONNECTION', 'the program stops'));
  signal?.addEventListener('abort', interrupt, { once: true });
  if (signal?.aborted) interrupt();
  const send = (): void => {
    progress.reached = true;
    const envelope = { from: message.from, to: [message.to], size: message.bytes.length };
    connection.send(envelope, inPieces(message.bytes, progress), (error, info) =>
      error
        ? fail(error)
        : resolve({ kind: 'accepted', words: wordsOf(info?.response ?? ''), reached: true, shown: true }),
    );
  };
  connection.on('error', fail);
  connection.connect((error) => {
    if (error) return fail(error);
    if (server.username === null) return send();
    const credentials = { user: server.username, pass: server.password ?? '' };
    connection.login(credentials, (refused) => (refused ? fail(refused) : send()));
  });
  return promise.then((outcome) => {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', interrupt);
    if (outcome.kind === 'accepted') connection.quit();
    else connection.close();
    return outcome;
  });
}
