/** Trains the bot inside the test process: specs need no compiled worker. The same examples are trained only once. */
import { train } from '../../src/bot/classifier/train';
import type { CalibratedModel } from '../../src/bot/classifier/train';
import type { Trainer } from '../../src/bot/classifier/training-thread';

const trained = new Map<string, CalibratedModel>();

export const trainHere: Trainer = (phrases) => {
  const key = JSON.stringify(phrases);
  const model = trained.get(key) ?? train(phrases);
  trained.set(key, model);
  return Promise.resolve(model);
};
