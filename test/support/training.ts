/** Trains the bot inside the test process: specs need no compiled worker. The same examples are trained only once. */
import { train } from '../../src/bot/classifier/train';
import type { CalibratedModel } from '../../src/bot/classifier/train';
import type { Trainer } from '../../src/bot/classifier/training-thread';

const learned = new Map<string, CalibratedModel>();

export const trainHere: Trainer = (phrases) => {
  const lesson = JSON.stringify(phrases);
  const model = learned.get(lesson) ?? train(phrases);
  learned.set(lesson, model);
  return Promise.resolve(model);
};
