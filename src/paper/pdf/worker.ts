import { parentPort } from 'node:worker_threads';
import { renderLetter } from './render.js';
import { fromOrder, type Order } from './worker-order.js';

export type Answer = { readonly bytes: Uint8Array } | { readonly failure: string };

// A thread of the pool: prints what it is given, one document after the other.
parentPort?.on('message', async (order: Order) => {
  try {
    const bytes = await renderLetter(fromOrder(order));
    parentPort?.postMessage({ bytes } satisfies Answer, [bytes.buffer as ArrayBuffer]);
  } catch (cause) {
    parentPort?.postMessage({ failure: cause instanceof Error ? cause.message : String(cause) } satisfies Answer);
  }
});
