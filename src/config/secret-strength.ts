/**
 * Tells a secret that a machine made from one that a person thought of or copied. It is strict on purpose: a secret is
 * made once, by `openssl rand -hex 32`, and guards every token for years.
 */

export const SHORTEST_SECRET = 16;
const FEWEST_DISTINCT = 8;
/** Share of characters that are the one before, the next or the one below; about a fifth in random hex. */
const MOST_IN_SEQUENCE = 1 / 2;

/** Were defaults of this project or stand in its documents; everybody can read them. */
const PUBLISHED = [
  'local-ring-2f6c1b9e8d',
  'local-bridge-7a3e5d1c90',
  'local-session-4b8f0e6a2d',
  'zk3v9qmt7xb2nr5wlp8s',
  'hd6fj1yc4vg0xe9ua2ko',
];

/** Words of the lists by which secrets are guessed first, and the words of this product. */
const WORDS =
  /secret|passw|qwert|asdfg|letmein|welcome|iloveyou|dragon|monkey|master|admin|change|replace|example|placeholder|default|sample|dummy|insecure|random|string|token|session|webhook|identity|bridge|storefront|support|company|production|localhost|correct|horse|deadbeef|your-|todo|test|key-|-key|odoo|shop|chat/;

/** The reason why it can be guessed, or undefined for a secret that is fit for production. */
export function secretWeakness(secret: string): string | undefined {
  const text = secret.trim().toLowerCase();
  if (text.length < SHORTEST_SECRET) return 'too short';
  if (PUBLISHED.includes(text)) return 'published';
  if (period(text) <= text.length / 2 || new Set(text).size < FEWEST_DISTINCT) return 'repetitive';
  if (inSequence(text) > MOST_IN_SEQUENCE) return 'a sequence';
  return WORDS.test(text) ? 'made of words' : undefined;
}

/** Length of the shortest piece of which the text is a repetition, the last one perhaps cut off. */
function period(text: string): number {
  for (let length = 1; length < text.length; length += 1) {
    if (text.startsWith(text.slice(length))) return length;
  }
  return text.length;
}

function inSequence(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1).length / steps.length;
}
