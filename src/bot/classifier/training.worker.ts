/** The thread in which a model is trained, so that shoppers need not wait for it. */
import { parentPort } from 'node:worker_threads';
import { Model, train } from './train';
import type { TrainingOrder } from './training-thread';

parentPort?.once('message', (order: TrainingOrder) => {
  const model = train(order.phrases);
  parentPort?.postMessage(model, buffersOf(model));
});

/** Handed over, not copied: a copy of a large model would hold up the bridge. */
function buffersOf({ judge: { lexicon, examples, separator } }: Model): ArrayBuffer[] {
  const weights = separator === undefined ? [] : [separator.weights];
  return [
    ...[lexicon.hashes, lexicon.slots, lexicon.weights, ...weights],
    ...[examples.starts, examples.examples, examples.values, examples.labels],
  ]
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
