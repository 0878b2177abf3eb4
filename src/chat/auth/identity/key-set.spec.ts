/** Fetching and lifetime of keys. */
import { generateKeyPairSync } from 'node:crypto';
import { KeySet } from './key-set';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const URL = 'https://id.example/keys';
const jwk = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey.export({ format: 'jwk' });
const setOf = (...ids: (string | undefined)[]) => JSON.stringify({ keys: ids.map((kid) => ({ ...jwk, kid })) });

let now: number;
let published: string | Error;
let asked: string[];
let failures: unknown[];
let keys: KeySet;

beforeEach(() => {
  now = Date.parse('2031-05-04T10:00:00Z');
  published = setOf('a', 'b');
  asked = [];
  failures = [];
  const fetchText = (url: string) => {
    asked.push(url);
    return published instanceof Error ? Promise.reject(published) : Promise.resolve(published);
  };
  keys = new KeySet(URL, fetchText, { now: () => now }, (error) => failures.push(error));
});

const found = async (id?: string) => {
  const key = await keys.find(id);
  return key === null || key === 'unavailable' ? key : key.id;
};

describe('the keys of an issuer', () => {
  it('are fetched when the first is needed, once', async () => {
    expect(asked).toEqual([]);
    expect(await found('a')).toBe('a');
    expect(await found('b')).toBe('b');
    expect(asked).toEqual([URL]);
  });

  it('are fetched once for many who ask at the same time', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => found('a')))).toEqual(Array(20).fill('a'));
    expect(asked).toHaveLength(1);
  });

  it('are fetched anew after ten minutes', async () => {
    await found('a');
    published = setOf('c');
    now += 10 * MINUTE;
    expect(await found('a')).toBe('a');
    now += 1;
    expect(await found('a')).toBeNull();
    expect(await found('c')).toBe('c');
    expect(asked).toHaveLength(2);
  });

  it('are fetched anew for an unknown id, as a key may have been added', async () => {
    await found('a');
    published = setOf('a', 'new');
    now += 30 * SECOND;
    expect(await found('new')).toBe('new');
    expect(asked).toHaveLength(2);
  });

  it('are asked for once in half a minute, whatever ids tokens make up', async () => {
    await found('a');
    for (let i = 0; i < 100; i++) expect(await found(`made up ${i}`)).toBeNull();
    now += 30 * SECOND - 1;
    expect(await found('made up')).toBeNull();
    expect(asked).toHaveLength(1);
    now += 1;
    expect(await found('made up')).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('need no id while there is one', async () => {
    published = setOf('only');
    expect(await found()).toBe('only');
  });

  it.each([
    ['a token that names none, of several', setOf('a', 'b'), undefined],
    ['a name that two have', setOf('a', 'a'), 'a'],
    ['a token that names one, where the only key has no name', setOf(undefined), 'a'],
  ])('do not fit %s', async (_what, text, id) => {
    published = text;
    expect(await found(id)).toBeNull();
  });

  it('are unavailable until they have come, and tried again half a minute later', async () => {
    const error = new Error('no way there');
    published = error;
    expect(await found('a')).toBe('unavailable');
    expect(failures).toEqual([error]);
    published = setOf('a');
    expect(await found('a')).toBe('unavailable');
    now += 30 * SECOND;
    expect(await found('a')).toBe('a');
    expect(failures).toHaveLength(1);
  });

  it('count for a day when they cannot be fetched anew', async () => {
    await found('a');
    published = '<html>Out of order</html>';
    now += 24 * HOUR;
    expect(await found('a')).toBe('a');
    expect(failures).toHaveLength(1);
    now += 1;
    expect(await found('a')).toBe('unavailable');
  });
});
