/** Work done one piece at a time, in the order in which it came. */
export class Queue {
  readonly #waitingMax: number;
  #waiting = 0;
  #tail: Promise<unknown> = Promise.resolve();

  /** @param waitingMax pieces that may wait behind the one under way */
  constructor(waitingMax: number) {
    this.#waitingMax = waitingMax;
  }

  /** @returns what the work answers; undefined when too many wait already, and it is not taken */
  take<T>(work: () => Promise<T>): Promise<T> | undefined {
    if (this.#waiting > this.#waitingMax) return undefined;
    this.#waiting += 1;
    const ended = this.#tail.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = ended.catch(() => undefined);
    return ended;
  }
}

/** Answers shared by all who ask the same: while they are made, and afterwards for as long as there is room. */
export class Shared<T> {
  readonly #answers = new Map<string, Promise<T>>();
  readonly #keptMax: number;
  readonly #isWorthKeeping: (answer: T) => boolean;

  constructor(keptMax: number, isWorthKeeping: (answer: T) => boolean) {
    this.#keptMax = keptMax;
    this.#isWorthKeeping = isWorthKeeping;
  }

  of(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key);
    if (known) return known;
    const made = make();
    this.#answers.set(key, made);
    const forget = (): void => {
      if (this.#answers.get(key) === made) this.#answers.delete(key);
    };
    made.then((answer) => {
      if (!this.#isWorthKeeping(answer)) forget();
    }, forget);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#keptMax) break;
      this.#answers.delete(oldest);
    }
    return made;
  }
}
