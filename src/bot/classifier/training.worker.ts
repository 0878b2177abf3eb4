/** The worker thread of a training, so that answers need not wait for it. */
import { parentPort } from 'node:worker_threads';
import { CalibratedModel, train } from './train';
import type { TrainingOrder } from './training-thread';

parentPort?.once('message', (order: TrainingOrder) => {
  const model = train(order.phrases);
  parentPort?.postMessage(model, buffersOf(model));
});

/** Transferred, not copied: copying a large model would block the bridge. */
function buffersOf({ model: { lexicon, examples, svm: separator } }: CalibratedModel): ArrayBuffer[] {
  const weights = separator === undefined ? [] : [separator.weights];
  return [
    ...[lexicon.hashes, lexicon.slots, lexicon.weights, ...weights],
    ...[examples.starts, examples.examples, examples.values, examples.labels],
  ]
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
