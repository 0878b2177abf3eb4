/** The thread in which a model is trained, so that shoppers need not wait for it. */
import { parentPort } from 'node:worker_threads';
import { train } from './train';
import type { TrainingOrder } from './training-thread';

parentPort?.once('message', (order: TrainingOrder) => parentPort?.postMessage(train(order.phrases)));
