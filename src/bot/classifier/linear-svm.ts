/** One plane per intent between its examples and all others: a linear support vector machine, trained in its dual. */
import { Random } from './random';
import type { Vector } from './lexicon';

/** How hard an example on the wrong side is pulled. Few examples are worth fitting exactly. */
const COST = 10;
const MOST_ROUNDS = 100;
const FEWEST_ROUNDS = 2;
/** Multiplications a training may take: a second or two of one core. Contradictory examples need many rounds, but are few. */
const BUDGET = 1.5e9;
/** A round in which none rests and none moves further than this was the last. */
const STILL = 1e-3;
/** An example that moved hardly at all rests, longer each time, up to so many rounds. */
const CALM = 0.02;
const LONGEST_REST = 4;

export interface Separator {
  readonly intents: number;
  /** Row by row, one weight for each intent; the last row is the planes' offset. */
  readonly weights: Float32Array;
}

/** Dual coordinate descent on the squared hinge: Hsieh et al., "A dual coordinate descent method", ICML 2008. */
export function trainSeparator(
  vectors: readonly Vector[],
  labels: readonly number[],
  size: { readonly rows: number; readonly intents: number },
): Separator {
  const separator = { intents: size.intents, weights: new Float32Array((size.rows + 1) * size.intents) };
  const pull = new Float32Array(vectors.length * size.intents);
  const rests = vectors.map(() => ({ taken: 0, left: 0 }));
  const order = vectors.map((_, example) => example);
  const random = new Random(1);
  for (let round = rounds(vectors, size.intents); round > 0; round -= 1) {
    let moved = 0;
    let resting = 0;
    for (const example of random.shuffle(order)) {
      const vector = vectors[example];
      const rest = rests[example];
      if (vector === undefined || rest === undefined) continue;
      if (rest.left > 0) {
        rest.left -= 1;
        resting += 1;
        continue;
      }
      const own = pull.subarray(example * size.intents, (example + 1) * size.intents);
      const move = settle(separator, vector, labels[example] ?? 0, own);
      rest.taken = move < CALM ? Math.min(LONGEST_REST, rest.taken + 1) : 0;
      rest.left = rest.taken;
      moved = Math.max(moved, move);
    }
    if (moved < STILL && resting === 0) break;
  }
  return separator;
}

/** How far the vector lies on each intent's side. */
export function sidesOf({ weights, intents }: Separator, vector: Vector): Float32Array {
  const sides = weights.slice(weights.length - intents);
  for (let i = 0; i < vector.rows.length; i += 1) {
    const value = vector.values[i] ?? 0;
    const from = (vector.rows[i] ?? 0) * intents;
    for (let k = 0; k < intents; k += 1) sides[k] = (sides[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
  return sides;
}

/** Moves every plane to where this example wants it, and says how far the furthest moved. Vectors are of length one. */
function settle(separator: Separator, vector: Vector, label: number, pull: Float32Array): number {
  const { weights, intents } = separator;
  const slack = 0.5 / COST;
  const moves = sidesOf(separator, vector);
  let furthest = 0;
  for (let k = 0; k < intents; k += 1) {
    const sign = k === label ? 1 : -1;
    const before = pull[k] ?? 0;
    const gradient = sign * (moves[k] ?? 0) - 1 + slack * before;
    const after = Math.max(0, before - gradient / (2 + slack));
    pull[k] = after;
    moves[k] = sign * (after - before);
    furthest = Math.max(furthest, Math.abs(after - before));
  }
  for (let i = 0; i < vector.rows.length; i += 1) {
    const value = vector.values[i] ?? 0;
    const from = (vector.rows[i] ?? 0) * intents;
    for (let k = 0; k < intents; k += 1) weights[from + k] = (weights[from + k] ?? 0) + value * (moves[k] ?? 0);
  }
  const offset = weights.length - intents;
  for (let k = 0; k < intents; k += 1) weights[offset + k] = (weights[offset + k] ?? 0) + (moves[k] ?? 0);
  return furthest;
}

function rounds(vectors: readonly Vector[], intents: number): number {
  const once = vectors.reduce((sum, vector) => sum + vector.rows.length, 0) * intents * 2;
  return Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(BUDGET / Math.max(1, once))));
}
