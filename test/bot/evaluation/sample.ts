/** Labelled phrases, and seeded draws of a few per intent. */
import { Random } from '../../../src/bot/classifier/random';

export interface Labelled {
  readonly utterance: string;
  readonly intent: string;
}

/** At most so many of each intent; the same seed draws the same. */
export function draw(all: readonly Labelled[], perIntent: number, seed: number): Labelled[] {
  const random = new Random(seed);
  return [...byIntent(all).values()].flatMap((own) => random.shuffle([...own]).slice(0, perIntent));
}

export function byIntent(all: readonly Labelled[]): Map<string, Labelled[]> {
  const groups = new Map<string, Labelled[]>();
  for (const one of all) groups.set(one.intent, [...(groups.get(one.intent) ?? []), one]);
  return groups;
}
