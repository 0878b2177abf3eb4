/** The calls of the features for specs: an unexpected call fails loudly, the others are recorded. */
import type { CallFeature, FeatureClient } from '../../core/api/feature-client.port';

export interface FakeFeatures {
  readonly call: CallFeature;
  /** Name and arguments of each call so far. */
  readonly calls: (readonly unknown[])[];
}

export function fakeFeatures(answers: Partial<FeatureClient>): FakeFeatures {
  const calls: (readonly unknown[])[] = [];
  const client = new Proxy(answers, {
    get:
      (known, name: keyof FeatureClient) =>
      (...values: unknown[]) => {
        calls.push([name, ...values]);
        const answer: unknown = known[name];
        if (typeof answer !== 'function') throw new Error(`Nobody expected ${name}().`);
        return Reflect.apply(answer, known, values) as unknown;
      },
  });
  return { call: (ask) => Promise.resolve().then(() => ask(client as FeatureClient)), calls };
}

/** An answer that comes when the spec says so. */
export function later<T>(): { readonly promise: Promise<T>; readonly answer: (value: T) => void } {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (answer = resolve));
  return { promise, answer: (value) => answer(value) };
}
