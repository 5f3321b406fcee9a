import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A moment of an SMTP dialogue at which the server may do something else than say yes. */
export type Phase = 'connect' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end';

/**
 * What it does there: answers those words, drops the connection, says nothing more, or says what it should so many
 * milliseconds too late, or once something else has happened. `dropAfter` answers first.
 */
export type Fault =
  | { readonly say: string }
  | { readonly drop: true }
  | { readonly silent: true }
  | { readonly late: number }
  | { readonly until: Promise<void> }
  | { readonly drip: number }
  | { readonly dropAfter: string };

/** Decides what happens at a phase; `argument` is the rest of the command. Undefined: all is well. */
export type Script = (phase: Phase, argument: string, dialogue: number) => Fault | undefined;

/** A message as it was received whole, its dots unstuffed. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Whether the client was told that it was taken. */
  readonly acknowledged: boolean;
}

export interface SmtpServer {
  readonly port: number;
  readonly received: Received[];
  /** Every line that clients sent, but for messages. */
  readonly commands: string[];
  readonly dialogues: () => number;
  script: Script;
  readonly close: () => Promise<void>;
}

const GOOD: Readonly<Record<Phase, string>> = {
  connect: '220 loopback ESMTP',
  EHLO: '250-loopback\r\n250-8BITMIME\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 52428800',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 sender ok',
  RCPT: '250 2.1.5 recipient ok',
  DATA: '354 go ahead',
  body: '',
  end: '250 2.0.0 queued',
};

function headersOf(data: string): Map<string, string> {
  const head = data.slice(0, data.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

const unstuffed = (body: string): string => body.replace(/^\./gm, '');

class Dialogue {
  #buffer = '';
  #inBody = false;
  #from = '';
  #to: string[] = [];
  readonly #socket: Socket;
  readonly #server: SmtpServer;
  readonly #number: number;

  constructor(socket: Socket, server: SmtpServer, number: number) {
    this.#socket = socket;
    this.#server = server;
    this.#number = number;
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (text: string) => this.#hear(text));
    this.#answer('connect', '');
  }

  /** Says what the phase calls for, unless the script wants something else; answers whether it said yes. */
  #answer(phase: Phase, argument: string): boolean {
    const fault = this.#server.script(phase, argument, this.#number);
    const good = GOOD[phase];
    if (!fault) this.#say(good);
    else if ('say' in fault) this.#say(fault.say);
    else if ('late' in fault) setTimeout(() => this.#say(good), fault.late);
    else if ('until' in fault) void fault.until.then(() => this.#say(good));
    else if ('drip' in fault) this.#drip(good, fault.drip);
    else if ('dropAfter' in fault) this.#socket.end(`${fault.dropAfter}\r\n`);
    else if ('drop' in fault) this.#socket.destroy();
    return fault === undefined || 'late' in fault || 'until' in fault;
  }

  #say(line: string): void {
    if (line && !this.#socket.destroyed) this.#socket.write(`${line}\r\n`);
  }

  #drip(line: string, every: number): void {
    const letters = [...line, '\r', '\n'];
    const timer = setInterval(() => {
      const letter = letters.shift();
      if (letter === undefined || this.#socket.destroyed) clearInterval(timer);
      else this.#socket.write(letter);
    }, every);
  }

  #hear(text: string): void {
    this.#buffer += text;
    while (this.#inBody ? this.#hearBody() : this.#hearCommand());
  }

  #hearCommand(): boolean {
    const end = this.#buffer.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.#buffer.slice(0, end);
    this.#buffer = this.#buffer.slice(end + 2);
    this.#server.commands.push(line);
    this.#obey(line);
    return true;
  }

  #obey(line: string): void {
    const [verb = ''] = line.split(' ', 1);
    const argument = line.slice(verb.length + 1);
    const address = /<([^>]*)>/.exec(argument)?.[1] ?? '';
    if (verb === 'EHLO' || verb === 'AUTH') this.#answer(verb, argument);
    else if (verb === 'MAIL') {
      if (this.#answer('MAIL', address)) [this.#from, this.#to] = [address, []];
    } else if (verb === 'RCPT') {
      if (this.#answer('RCPT', address)) this.#to.push(address);
    } else if (verb === 'DATA') this.#inBody = this.#answer('DATA', '');
    else if (verb === 'QUIT') this.#socket.end('221 bye\r\n');
    else this.#say('250 ok');
  }

  #hearBody(): boolean {
    if (this.#server.script('body', '', this.#number)) {
      this.#socket.destroy();
      return false;
    }
    const end = this.#buffer.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const data = unstuffed(this.#buffer.slice(0, end + 2));
    this.#buffer = this.#buffer.slice(end + 5);
    this.#inBody = false;
    const acknowledged = this.#answer('end', '');
    this.#server.received.push({ from: this.#from, to: this.#to, data, headers: headersOf(data), acknowledged });
    return true;
  }
}

const willing: Script = () => undefined;

/** A mail server on this machine that does what its script says and keeps what it received. */
export async function startSmtp(script: Script = willing): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  let dialogues = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    dialogues += 1;
    new Dialogue(socket, smtp, dialogues);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const smtp: SmtpServer = {
    port: (server.address() as AddressInfo).port,
    received: [],
    commands: [],
    dialogues: () => dialogues,
    script,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return smtp;
}
