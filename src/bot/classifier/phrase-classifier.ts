/** Classifies messages by intent, with calibrated confidences. */
import { predict } from './model';
import { rank } from './calibration';
import { gramsOf } from './n-grams';
import type { CalibratedModel } from './train';

export interface IntentGuess {
  /** The intent's id. */
  readonly intent: string;
  /** 0..1, calibrated: of guesses with 0.8, four in five are right. */
  readonly confidence: number;
}

export class PhraseClassifier {
  constructor(private readonly model: CalibratedModel) {}

  /** Best first, at most `limit`. */
  classify(text: string, limit: number): IntentGuess[] {
    const { intents, model, calibration } = this.model;
    return rank(calibration, predict(model, gramsOf(text)), limit).flatMap(({ intent, confidence }) => {
      const id = intents[intent];
      return id === undefined ? [] : [{ intent: id, confidence }];
    });
  }
}
