/** A linear support vector machine, one against all others, trained in its dual. */
import { Random } from './random';
import type { Vector } from './lexicon';

/** Penalty of an error (C). High, because few examples are worth fitting exactly. */
const COST = 10;
const MOST_ROUNDS = 100;
const FEWEST_ROUNDS = 2;
/** Multiplications per training: a second or two of one core. */
const BUDGET = 1.5e9;
/** Training ends after a round in which no example is skipped and no dual changes by more than this. */
const CONVERGED = 1e-3;
/** An example whose duals changed less than this is skipped for some rounds, more each time, up to the limit. */
const SETTLED = 0.02;
const LONGEST_REST = 4;

export interface LinearSvm {
  readonly intents: number;
  /** Row by row, one weight for each intent; the last row holds the offsets. */
  readonly weights: Float32Array;
}

/** Dual coordinate descent on the squared hinge: Hsieh et al., "A dual coordinate descent method", ICML 2008. */
export function trainLinearSvm(
  vectors: readonly Vector[],
  labels: readonly number[],
  size: { readonly rows: number; readonly intents: number },
): LinearSvm {
  const svm = { intents: size.intents, weights: new Float32Array((size.rows + 1) * size.intents) };
  const duals = new Float32Array(vectors.length * size.intents);
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
      const own = duals.subarray(example * size.intents, (example + 1) * size.intents);
      const move = settle(svm, vector, labels[example] ?? 0, own);
      rest.taken = move < SETTLED ? Math.min(LONGEST_REST, rest.taken + 1) : 0;
      rest.left = rest.taken;
      moved = Math.max(moved, move);
    }
    if (moved < CONVERGED && resting === 0) break;
  }
  return svm;
}

/** The decision value of each intent. */
export function scoresOf({ weights, intents }: LinearSvm, vector: Vector): Float32Array {
  const scores = weights.slice(weights.length - intents);
  for (let i = 0; i < vector.rows.length; i += 1) {
    const value = vector.values[i] ?? 0;
    const from = (vector.rows[i] ?? 0) * intents;
    for (let k = 0; k < intents; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
  return scores;
}

/** One step of coordinate descent for this example in every plane; returns the largest change. Vectors are of length one. */
function settle(svm: LinearSvm, vector: Vector, label: number, duals: Float32Array): number {
  const { weights, intents } = svm;
  const slack = 0.5 / COST;
  const moves = scoresOf(svm, vector);
  const moved: number[] = [];
  let furthest = 0;
  for (let k = 0; k < intents; k += 1) {
    const sign = k === label ? 1 : -1;
    const before = duals[k] ?? 0;
    const gradient = sign * (moves[k] ?? 0) - 1 + slack * before;
    const after = Math.max(0, before - gradient / (2 + slack));
    if (after === before) continue;
    duals[k] = after;
    moves[k] = sign * (after - before);
    moved.push(k);
    furthest = Math.max(furthest, Math.abs(after - before));
  }
  for (let i = 0; i < vector.rows.length; i += 1) {
    const value = vector.values[i] ?? 0;
    const from = (vector.rows[i] ?? 0) * intents;
    for (const k of moved) weights[from + k] = (weights[from + k] ?? 0) + value * (moves[k] ?? 0);
  }
  const offset = weights.length - intents;
  for (const k of moved) weights[offset + k] = (weights[offset + k] ?? 0) + (moves[k] ?? 0);
  return furthest;
}

function rounds(vectors: readonly Vector[], intents: number): number {
  const once = vectors.reduce((sum, vector) => sum + vector.rows.length, 0) * intents * 2;
  return Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(BUDGET / Math.max(1, once))));
}
