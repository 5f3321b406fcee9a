import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LetterDocument } from './facts.js';
import type { Answer } from './pdf/worker.js';
import { type Order, toOrder } from './pdf/worker-order.js';

/** Threads that print, one document at a time each. */
export interface Pool {
  readonly size: number;
  readonly print: (document: LetterDocument) => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
}

interface Job {
  readonly order: Order;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

/** Threads run compiled code; from the sources they take it from where the build puts it. */
const WORKER = join(import.meta.dirname.replace(/([\\/])src([\\/]paper)$/, '$1dist$2'), 'pdf', 'worker.js');

/** One thread and the job that it has in hand. It keeps the process alive only while it has one. */
class Printer {
  job: Job | undefined;
  readonly #thread: Worker;
  readonly #onFree: (printer: Printer) => void;

  constructor(onFree: (printer: Printer) => void, onEnd: (printer: Printer) => void) {
    this.#onFree = onFree;
    this.#thread = new Worker(WORKER);
    this.#thread.on('message', (answer: Answer) => this.#settle(answer));
    let failure = 'the printing thread was ended';
    this.#thread.on('error', (cause) => {
      failure = String(cause);
    });
    this.#thread.on('exit', () => {
      onEnd(this);
      this.job?.reject(new Error(failure));
    });
    this.#thread.unref();
  }

  start(job: Job): void {
    this.job = job;
    this.#thread.ref();
    this.#thread.postMessage(job.order);
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #settle(answer: Answer): void {
    const { job } = this;
    if (!job) return;
    this.job = undefined;
    this.#thread.unref();
    if ('bytes' in answer) job.resolve(answer.bytes);
    else job.reject(new Error(answer.failure));
    this.#onFree(this);
  }
}

/**
 * Starts threads that print documents; each is started when there is work for it.
 * @param size threads at most; the cores of the machine when absent
 */
export function startPool(size = availableParallelism()): Pool {
  const printers = new Set<Printer>();
  const waiting: Job[] = [];
  const give = (printer: Printer) => {
    const job = waiting.shift();
    if (job) printer.start(job);
  };
  const start = () => {
    const idle = [...printers].find(({ job }) => job === undefined);
    if (idle) return give(idle);
    if (printers.size >= size) return;
    const printer = new Printer(give, (ended) => {
      printers.delete(ended);
      if (waiting.length > 0) start();
    });
    printers.add(printer);
    give(printer);
  };
  return {
    size,
    print: (document) =>
      new Promise((resolve, reject) => {
        waiting.push({ order: toOrder(document), resolve, reject });
        start();
      }),
    stop: async () => {
      for (const { reject } of waiting.splice(0)) reject(new Error('the printing threads were stopped'));
      await Promise.all([...printers].map((printer) => printer.stop()));
    },
  };
}
