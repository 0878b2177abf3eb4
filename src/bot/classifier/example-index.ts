/** Nearest-neighbour search: how similar a message is to the nearest example of each intent. */
import type { Vector } from './lexicon';

/** N-grams in more than this share of the examples are ignored: they distinguish nothing and cost the most. */
const COMMON = 0.25;
const FEW = 20;

/** Inverted index: for each row (n-gram) its examples, from `starts[row]` to `starts[row + 1]`. */
export interface ExampleIndex {
  readonly starts: Int32Array;
  readonly examples: Int32Array;
  readonly values: Float32Array;
  /** Example → intent. */
  readonly labels: Int32Array;
  readonly intents: number;
}

export function indexExamples(
  vectors: readonly Vector[],
  labels: readonly number[],
  size: { readonly rows: number; readonly intents: number },
): ExampleIndex {
  const held = new Int32Array(size.rows);
  for (const { rows } of vectors) for (const row of rows) held[row] = (held[row] ?? 0) + 1;
  const most = Math.max(FEW, vectors.length * COMMON);
  const starts = new Int32Array(size.rows + 1);
  held.forEach((times, row) => (starts[row + 1] = times > most ? 0 : times));
  for (let row = 0; row < size.rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const total = starts[size.rows] ?? 0;
  const index = { examples: new Int32Array(total), values: new Float32Array(total) };
  const next = starts.slice();
  vectors.forEach((vector, example) => {
    const scale = 1 / lengthOf(starts, vector);
    vector.rows.forEach((row, i) => {
      if (!isIndexed(starts, row)) return;
      const at = next[row] ?? 0;
      next[row] = at + 1;
      index.examples[at] = example;
      index.values[at] = (vector.values[i] ?? 0) * scale;
    });
  });
  return { starts, ...index, labels: Int32Array.from(labels), intents: size.intents };
}

/**
 * Similarity to the nearest example of each intent, 0..1: the cosine, reduced by the share of the message that no example
 * contains. Cubed, because a message of half unknown words is much less than half understood.
 */
export function similaritiesTo(index: ExampleIndex, vector: Vector): Float32Array {
  const cosines = new Float32Array(index.labels.length);
  for (let i = 0; i < vector.rows.length; i += 1) {
    const row = vector.rows[i] ?? 0;
    const value = vector.values[i] ?? 0;
    const end = index.starts[row + 1] ?? 0;
    for (let at = index.starts[row] ?? 0; at < end; at += 1) {
      const example = index.examples[at] ?? 0;
      cosines[example] = (cosines[example] ?? 0) + value * (index.values[at] ?? 0);
    }
  }
  const scale = vector.known ** 3 / lengthOf(index.starts, vector);
  const nearest = new Float32Array(index.intents);
  for (let example = 0; example < cosines.length; example += 1) {
    const intent = index.labels[example] ?? 0;
    nearest[intent] = Math.max(nearest[intent] ?? 0, cosines[example] ?? 0);
  }
  return nearest.map((cosine) => Math.min(1, cosine * scale));
}

function isIndexed(starts: Int32Array, row: number): boolean {
  return (starts[row + 1] ?? 0) > (starts[row] ?? 0);
}

/** Length of the vector without the ignored rows. */
function lengthOf(starts: Int32Array, vector: Vector): number {
  let squares = 0;
  vector.rows.forEach((row, i) => {
    if (isIndexed(starts, row)) squares += (vector.values[i] ?? 0) ** 2;
  });
  return squares === 0 ? 1 : Math.sqrt(squares);
}
