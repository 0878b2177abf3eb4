/**
 * An expectation: the outcome that a message has to have. Written as
 *
 * - `Delivery charge`: the answer of that intent, or of an FAQ entry that says the same; ` + ` between several, ` | ` between
 *   answers of which one is enough;
 * - `order S00042`: that order is shown;
 * - `order.which`: that sentence of the bridge, whatever its gaps are filled with;
 * - `person`: a person is offered, and comes or is waited for;
 * - `asked back`: no answer, but a question what is meant, or the fallback.
 *
 * `@bn` behind it: in another language than the page's.
 */
import { isSentence } from './sentences';

export type Expectation = { readonly locale: string } & (
  | { readonly kind: 'topics'; readonly all: readonly (readonly string[])[] }
  | { readonly kind: 'order'; readonly name: string }
  | { readonly kind: 'sentence'; readonly key: string }
  | { readonly kind: 'person' }
  | { readonly kind: 'asked back' }
);

export function expectationIn(text: string, pageLocale: string): Expectation {
  const [, what = '', locale = pageLocale] = /^(.*?)(?: @([a-z]{2}))?$/.exec(text.trim()) ?? [];
  if (what === 'person' || what === 'asked back') return { kind: what, locale };
  if (what.startsWith('order ')) return { kind: 'order', name: what.slice('order '.length), locale };
  if (isSentence(what)) return { kind: 'sentence', key: what, locale };
  return { kind: 'topics', all: what.split(' + ').map((one) => one.split(' | ')), locale };
}
