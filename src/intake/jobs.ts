import type { Result } from '#kernel/refusal.js';
import type { ImportOutcome, OnProgress } from './actions/import.js';

/** An import under way, or how it ended. */
export interface Job {
  readonly stage: Parameters<OnProgress>[0];
  readonly share: number;
  readonly outcome: Result<ImportOutcome> | undefined;
}

const JOBS_KEPT = 50;

/** Imports started by a page, by upload: they go on when the page is left. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #ends = new Map<string, Promise<void>>();

  /** Starts an import, unless it is running or done already (a form sent twice). */
  start(upload: string, run: (onProgress: OnProgress) => Promise<Result<ImportOutcome>>): void {
    const known = this.#jobs.get(upload);
    if (known && (known.outcome === undefined || (known.outcome.ok && known.outcome.value.imported))) return;
    for (const oldest of this.#jobs.keys()) {
      if (this.#jobs.size < JOBS_KEPT) break;
      this.#jobs.delete(oldest);
      this.#ends.delete(oldest);
    }
    this.#jobs.set(upload, { stage: 'reading', share: 0, outcome: undefined });
    // It is done once its outcome is known, not before: a page then has a result to lead to.
    const onProgress: OnProgress = (stage, share) => {
      if (stage !== 'done') this.#jobs.set(upload, { stage, share, outcome: undefined });
    };
    const ended = run(onProgress).then(
      (outcome) => void this.#jobs.set(upload, { stage: 'done', share: 1, outcome }),
      (error: unknown) => {
        this.#jobs.delete(upload);
        throw error;
      },
    );
    // Whoever waits is told; nobody waiting must not bring the server down.
    ended.catch(() => undefined);
    this.#ends.set(upload, ended);
  }

  find(upload: string): Job | undefined {
    return this.#jobs.get(upload);
  }

  /** Waits for the end of an import, but no longer than so many milliseconds. */
  async settle(upload: string, milliseconds: number): Promise<Job | undefined> {
    const ended = this.#ends.get(upload);
    if (ended) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([ended, patience]).finally(() => clearTimeout(timer));
    }
    return this.#jobs.get(upload);
  }
}
