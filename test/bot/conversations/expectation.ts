/**
 * An expectation: the outcome that a message has to have. Written as
 *
 * - `Delivery charge`: the answer of that intent, or of an FAQ entry that says the same; ` + ` between several;
 * - `order S00042`: that order is shown;
 * - `order.which`: that sentence of the bridge, whatever its gaps are filled with;
 * - `person`: a person is offered, and comes or is waited for;
 * - `asked back`: no answer, but a question what is meant, or the fallback;
 * - `order.whose + Payment methods`: all of these, each in a paragraph of its own.
 *
 * ` | ` stands between outcomes of which one is enough, `@bn` at the end for another language than the page's.
 */
import { isSentence } from './sentences';

export type Outcome =
  | { readonly kind: 'topics'; readonly topics: readonly string[] }
  | { readonly kind: 'order'; readonly name: string }
  | { readonly kind: 'sentence'; readonly key: string }
  | { readonly kind: 'person' }
  | { readonly kind: 'asked back' }
  | { readonly kind: 'all'; readonly of: readonly Outcome[] };

export interface Expectation {
  readonly locale: string;
  /** One of them is enough. */
  readonly outcomes: readonly Outcome[];
}

export function expectationIn(text: string, pageLocale: string): Expectation {
  const [, what = '', locale = pageLocale] = /^(.*?)(?: @([a-z]{2}))?$/.exec(text.trim()) ?? [];
  return { locale, outcomes: what.split(' | ').map(outcomeIn) };
}

/** The intents and FAQ entries that it names. */
export function topicsOf({ outcomes }: Expectation): string[] {
  return outcomes.flatMap(topicsIn);
}

function topicsIn(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'all') return outcome.of.flatMap(topicsIn);
  return outcome.kind === 'topics' ? outcome.topics : [];
}

export function wantsPerson({ outcomes }: Expectation): boolean {
  return outcomes.some(({ kind }) => kind === 'person');
}

function outcomeIn(what: string): Outcome {
  const parts = what.split(' + ');
  if (parts.length > 1) return all(parts.map(outcomeIn));
  if (what === 'person' || what === 'asked back') return { kind: what };
  if (what.startsWith('order ')) return { kind: 'order', name: what.slice('order '.length) };
  return isSentence(what) ? { kind: 'sentence', key: what } : { kind: 'topics', topics: [what] };
}

/** Topics alone are one outcome. */
function all(parts: readonly Outcome[]): Outcome {
  const isOnlyTopics = parts.every(({ kind }) => kind === 'topics');
  return isOnlyTopics ? { kind: 'topics', topics: parts.flatMap(topicsIn) } : { kind: 'all', of: parts };
}
