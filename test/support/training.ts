/** Trains where the test runs: specs need no built thread. */
import { train } from '../../src/bot/classifier/train';
import type { Trainer } from '../../src/bot/classifier/training-thread';

export const trainHere: Trainer = (phrases) => Promise.resolve(train(phrases));
