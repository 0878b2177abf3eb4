/** Bridge and addon agree on which secrets can be guessed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretWeakness } from '../../src/config/secret-strength';

interface Case {
  readonly secret: string;
  /** Why it can be guessed; absent when a machine made it. */
  readonly weak?: string;
}

const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const CASES: readonly Case[] = JSON.parse(read('secrets.json')) as Case[];

describe('secrets', () => {
  it('are judged by the addon with the same table (after a change there: copy it here)', () => {
    expect(read('secrets.json')).toBe(read('../../odoo-addon/storefront_chat/tests/vectors/secrets.json'));
  });

  it.each(CASES.filter(({ weak }) => weak !== undefined))('$secret is $weak', ({ secret, weak }) => {
    expect(secretWeakness(secret)).toBe(weak);
  });

  it.each(CASES.filter(({ weak }) => weak === undefined))('$secret was made by a machine', ({ secret }) => {
    expect(secretWeakness(secret)).toBeUndefined();
  });
});
