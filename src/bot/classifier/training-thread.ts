/** Trains in a worker thread. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LabelledPhrase, CalibratedModel } from './train';

/** An aborted training rejects and leaves nothing running. */
export type Trainer = (phrases: readonly LabelledPhrase[], signal: AbortSignal) => Promise<CalibratedModel>;

export const TRAINER = Symbol('Trainer');

export interface TrainingOrder {
  readonly phrases: readonly LabelledPhrase[];
}

/** Ten thousand phrases need a third of it. A training that needs more fails without harming the bridge. */
const MEMORY_MB = 256;

export const trainInThread: Trainer = async (phrases, signal) => {
  const worker = new Worker(join(__dirname, 'training.worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    const order: TrainingOrder = { phrases };
    worker.postMessage(order);
    return await modelFrom(worker, signal);
  } finally {
    await worker.terminate();
  }
};

function modelFrom(worker: Worker, signal: AbortSignal): Promise<CalibratedModel> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The training thread ended with ${code}.`)));
    const stop = () => reject(new Error('The training was stopped.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
