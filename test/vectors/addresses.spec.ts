/** Bridge and addon agree on which addresses are everybody's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublicAddress } from '../../src/common/public-address';

interface Case {
  readonly address: string;
  /** What it is of; absent when it is everybody's. */
  readonly own?: string;
}

const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const CASES: readonly Case[] = JSON.parse(read('addresses.json')) as Case[];

describe('addresses', () => {
  it('are judged by the addon with the same table (after a change there: copy it here)', () => {
    expect(read('addresses.json')).toBe(read('../../odoo-addon/storefront_chat/tests/vectors/addresses.json'));
  });

  it.each(CASES.filter(({ own }) => own !== undefined))('$address is of $own', ({ address }) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(CASES.filter(({ own }) => own === undefined))('$address is everybody’s', ({ address }) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
