/** Says which intents a message may mean, and how likely each is. */
import { opinionOf } from './model';
import { rank } from './calibration';
import type { Model } from './train';

export interface IntentGuess {
  /** The intent's id. */
  readonly intent: string;
  /** 0..1: of guesses with 0.8, four in five are right. */
  readonly confidence: number;
}

export class PhraseClassifier {
  constructor(private readonly model: Model) {}

  /** Best first, at most `limit`. The confidences add up to no more than the chance that the message is any of them. */
  classify(text: string, limit: number): IntentGuess[] {
    const { intents, judge, trust } = this.model;
    return rank(trust, opinionOf(judge, text), limit).flatMap(({ intent, confidence }) => {
      const id = intents[intent];
      return id === undefined ? [] : [{ intent: id, confidence }];
    });
  }
}
