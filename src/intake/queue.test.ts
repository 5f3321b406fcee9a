import { describe, expect, it } from 'vitest';
import { Queue, Shared } from './queue.js';

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let started = 0;
  const run = (): Promise<string> => {
    started += 1;
    return promise;
  };
  return { run, resolve, reject, started: () => started };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue', () => {
  it('does one thing at a time, and goes on after a failure', async () => {
    const queue = new Queue(5);
    const [first, second] = [work(), work()];
    const failed = queue.take(first.run);
    const answered = queue.take(second.run);
    await settled();
    expect([first.started(), second.started()]).toEqual([1, 0]);
    first.reject(new Error('failed'));
    await expect(failed).rejects.toThrow('failed');
    await settled();
    second.resolve('done');
    expect(await answered).toBe('done');
  });

  it('takes nothing more when too many wait, and takes again afterwards', async () => {
    const queue = new Queue(1);
    const slow = work();
    const taken = [queue.take(slow.run), queue.take(slow.run)];
    expect(queue.take(slow.run)).toBeUndefined();
    slow.resolve('done');
    await Promise.all(taken);
    expect(await queue.take(slow.run)).toBe('done');
  });
});

describe('shared answers', () => {
  it('are made once for all who ask, at once or later', async () => {
    const shared = new Shared<string>(2, () => true);
    const one = work();
    const answers = [shared.of('a', one.run), shared.of('a', one.run)];
    one.resolve('made');
    expect([...(await Promise.all(answers)), await shared.of('a', one.run)]).toEqual(['made', 'made', 'made']);
    expect(one.started()).toBe(1);
  });

  it('are made again when they failed, were not worth keeping, or are the oldest of too many', async () => {
    const shared = new Shared<string>(1, (answer) => answer !== 'busy');
    const failing = work();
    failing.reject(new Error('failed'));
    await expect(shared.of('a', failing.run)).rejects.toThrow('failed');
    for (const answer of ['busy', 'made']) expect(await shared.of('a', () => Promise.resolve(answer))).toBe(answer);
    expect(await shared.of('b', () => Promise.resolve('other'))).toBe('other');
    expect(await shared.of('a', () => Promise.resolve('made again'))).toBe('made again');
  });
});
