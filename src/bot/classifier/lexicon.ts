/** The n-grams of the examples, weighted by how much each tells about the intent. */
import type { Grams } from './n-grams';

/** Weight factor per character: short n-grams survive a typo, long ones mostly repeat them. */
const LENGTH_DISCOUNT = 0.8;
/** At most half of the slots of the hash table are used. */
const SLOTS_PER_GRAM = 2;

/** A text as a unit vector over the lexicon. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** Share of the text's n-grams that occur in the examples, 0..1. */
  readonly known: number;
}

/** Flat arrays, so that it moves between threads without a copy. An open-addressed table from hash to row. */
export interface Lexicon {
  readonly size: number;
  readonly hashes: Uint32Array;
  /** Row + 1; 0 is a free slot. */
  readonly slots: Int32Array;
  readonly weights: Float32Array;
}

/** `intents[i]` is the intent of the i-th text, counted from 0. An n-gram that few intents use weighs more. */
export function buildLexicon(texts: readonly Grams[], intents: readonly number[]): Lexicon {
  const users = new Map<number, { readonly length: number; readonly intents: Set<number> }>();
  texts.forEach(({ hashes, lengths }, i) => {
    hashes.forEach((hash, gram) => {
      const user = users.get(hash) ?? { length: lengths[gram] ?? 0, intents: new Set() };
      user.intents.add(intents[i] ?? 0);
      users.set(hash, user);
    });
  });
  const intentCount = new Set(intents).size;
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(1, users.size) * SLOTS_PER_GRAM));
  const lexicon = {
    size: users.size,
    hashes: new Uint32Array(capacity),
    slots: new Int32Array(capacity),
    weights: new Float32Array(users.size),
  };
  let row = 0;
  for (const [hash, user] of users) {
    const slot = slotOf(lexicon, hash);
    lexicon.hashes[slot] = hash;
    lexicon.slots[slot] = row + 1;
    lexicon.weights[row] = (1 + Math.log(intentCount / user.intents.size)) * LENGTH_DISCOUNT ** user.length;
    row += 1;
  }
  return lexicon;
}

export function vectorOf(lexicon: Lexicon, { hashes, times }: Grams): Vector {
  const rows = new Int32Array(hashes.length);
  const values = new Float32Array(hashes.length);
  let length = 0;
  let squares = 0;
  let known = 0;
  let all = 0;
  for (let gram = 0; gram < hashes.length; gram += 1) {
    const count = times[gram] ?? 0;
    all += count;
    const row = (lexicon.slots[slotOf(lexicon, hashes[gram] ?? 0)] ?? 0) - 1;
    if (row < 0) continue;
    known += count;
    const value = emphasis(count) * (lexicon.weights[row] ?? 0);
    rows[length] = row;
    values[length] = value;
    squares += value * value;
    length += 1;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  const vector = values.subarray(0, length).map((value) => value * scale);
  return { rows: rows.slice(0, length), values: vector, known: all === 0 ? 0 : known / all };
}

/** Sublinear term frequency. */
function emphasis(times: number): number {
  return 1 + Math.log(times);
}

/** The slot of this hash, or the free slot where it belongs. */
function slotOf(lexicon: Lexicon, hash: number): number {
  const mask = lexicon.slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (lexicon.slots[slot] !== 0 && lexicon.hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
