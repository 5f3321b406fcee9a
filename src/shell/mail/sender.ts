import type { Log } from '#shell/web/log.js';
import type { Workspace } from '#shell/workspace.js';
import { type Delivery, declareLost, deliverOutbox } from './deliver.js';
import { onNudge } from './nudge.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How often the outbox is looked at. */
const EVERY = 2 * SECOND;
/** After this long a dialogue is over, whatever became of it (`PATIENCE.whole` is ten minutes). */
const LOST_AFTER = 15 * MINUTE;
/** Longest rest of a sender whose server cannot be spoken to. */
const REST_MAX = 10 * MINUTE;
/** What only a person changes, who then wakes the sender: no use resting longer for it. */
const UNSET: ReadonlySet<string> = new Set(['mail.notConfigured', 'mail.passwordLost']);
/** Dialogues under way are given this long to end when the program stops. */
const GRACE = 5 * SECOND;

export interface Sender {
  /** Begins no other dialogue, and lets those under way end; breaks them off after five seconds. */
  readonly stop: () => Promise<void>;
}

export interface SenderOptions {
  /** Milliseconds between two looks at the outbox. */
  readonly every?: number;
}

function tell(log: Log, { unreached, ...counts }: Delivery): void {
  if (unreached !== null) log.warn({ ...counts, unreached }, 'the mail server could not be spoken to');
  else if (Object.values(counts).some((count) => count > 0)) log.info(counts, 'mails');
}

/** Waits, unless it is woken before. */
class Rest {
  #wake: () => void = () => undefined;
  #woken = false;

  readonly wake = (): void => {
    this.#woken = true;
    this.#wake();
  };

  async for(milliseconds: number): Promise<void> {
    if (!this.#woken) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const timer = setTimeout(resolve, milliseconds);
      await promise;
      clearTimeout(timer);
    }
    this.#woken = false;
  }
}

/**
 * The one sender of a data folder, beside the server that holds it: declares uncertain what a crash interrupted, then
 * sends what is due, for as long as it runs. Whatever goes wrong with a mail or its server, the pages go on.
 */
export function startSender(workspace: Workspace, log: Log, { every = EVERY }: SenderOptions = {}): Sender {
  const stopping = new AbortController();
  const broken = new AbortController();
  const rest = new Rest();
  onNudge(workspace, rest.wake);
  const { clock } = workspace;
  const pass = async (): Promise<Delivery | undefined> => {
    try {
      await declareLost(workspace, clock.now() - LOST_AFTER);
      const options = { signal: broken.signal, stopping: () => stopping.signal.aborted };
      const delivery = await deliverOutbox(workspace, options);
      tell(log, delivery);
      return delivery;
    } catch (error) {
      log.error({ err: error }, 'the outbox could not be worked on');
      return undefined;
    }
  };
  const run = async (): Promise<void> => {
    await declareLost(workspace).catch((error: unknown) => log.error({ err: error }, 'the outbox could not be read'));
    let failures = 0;
    while (!stopping.signal.aborted) {
      const delivery = await pass();
      const waits = delivery === undefined || (delivery.unreached !== null && !UNSET.has(delivery.unreached));
      failures = waits ? failures + 1 : 0;
      await rest.for(failures === 0 ? every : Math.min(REST_MAX, MINUTE * 2 ** (failures - 1)));
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      rest.wake();
      const timer = setTimeout(() => broken.abort(), GRACE);
      await running;
      clearTimeout(timer);
    },
  };
}
