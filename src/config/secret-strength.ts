/**
 * Tells a secret that a machine made from one that a person thought of or copied. It is strict on purpose: a secret is
 * made once, by `openssl rand -hex 32`, and guards every token for years. The addon has the same rules
 * (`tools/secret_strength.py`); both are held to the cases in `test/vectors/secrets.json`.
 */

export const SHORTEST_SECRET = 16;
const FEWEST_DISTINCT = 8;
/** Share of characters that are the one before, the next or the one below; about a fifth in random hex. */
const MOST_IN_SEQUENCE = 1 / 2;
/** Share of characters whose key touches the one before; about a fifth in random hex, too. */
const MOST_TOUCHING = 0.6;
const KEYBOARD = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters in one case, a capital perhaps first: sixteen that a machine made have both cases or digits between. */
const WORD = /^(?:[a-z]{3,}|[A-Z][a-z]{2,}|[A-Z]{3,})$/;
/** Between words, and before a capital within. */
const BETWEEN_WORDS = /[\d!?._ -]{1,4}|(?<=[a-z])(?=[A-Z])/;
/** A machine writes these only. */
const ASCII = /^[ -~]*$/;
const SHORT_WORD = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/;
const BETWEEN_SHORT_WORDS = /[!?._ ,;:-]+/;
const FEWEST_SHORT_WORDS = 4;

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
  const plain = secret.trim();
  const text = plain.toLowerCase();
  if (text.length < SHORTEST_SECRET) return 'too short';
  if (!ASCII.test(text)) return 'made of words';
  if (PUBLISHED.includes(text)) return 'published';
  if (period(text) <= text.length / 2 || new Set(text).size < FEWEST_DISTINCT) return 'repetitive';
  if (isSequence(text) || touching(text) > MOST_TOUCHING) return 'a sequence';
  return WORDS.test(text) || isPhrase(plain) ? 'made of words' : undefined;
}

function isPhrase(text: string): boolean {
  if (text.split(BETWEEN_WORDS).every((part) => part === '' || WORD.test(part))) return true;
  const parts = text.split(BETWEEN_SHORT_WORDS).filter((part) => part !== '');
  return parts.length >= FEWEST_SHORT_WORDS && parts.every((part) => SHORT_WORD.test(part));
}

/** Length of the shortest piece of which the text is a repetition, the last one perhaps cut off. */
function period(text: string): number {
  for (let length = 1; length < text.length; length += 1) {
    if (text.startsWith(text.slice(length))) return length;
  }
  return text.length;
}

/** Also two that take turns: `a1b2c3…`. */
function isSequence(text: string): boolean {
  const everySecond = (first: number) => [...text].filter((_, at) => at % 2 === first).join('');
  return (
    stepping(text) > MOST_IN_SEQUENCE ||
    (stepping(everySecond(0)) > MOST_IN_SEQUENCE && stepping(everySecond(1)) > MOST_IN_SEQUENCE)
  );
}

function stepping(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1).length / steps.length;
}

function touching(text: string): number {
  const keys = Array.from(text, keyOf);
  const pairs = keys.slice(1).map((key, at) => [keys[at], key] as const);
  const near = pairs.filter(([a, b]) => a && b && Math.abs(a.row - b.row) <= 1 && Math.abs(a.at - b.at) <= 1);
  return near.length / pairs.length;
}

/** Each row stands half a key further right than the one above. */
function keyOf(character: string): { row: number; at: number } | undefined {
  const row = KEYBOARD.findIndex((keys) => keys.includes(character));
  return row === -1 ? undefined : { row, at: (KEYBOARD[row] ?? '').indexOf(character) + row / 2 };
}
