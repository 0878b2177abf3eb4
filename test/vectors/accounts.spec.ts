/** Bridge and addon make the same id of an account, so that a person can be found by the name that the shop gives them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountId } from '../../src/chat/auth/shopper-id';
import type { IssuerName } from '../../src/chat/auth/shopper-id';

interface Case {
  readonly company: string;
  readonly issuer: IssuerName;
  readonly subject: string;
  readonly id: string;
}

const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const CASES: readonly Case[] = JSON.parse(read('accounts.json')) as Case[];

describe('the id of an account', () => {
  it('is made by the addon with the same table (after a change there: copy it here)', () => {
    expect(read('accounts.json')).toBe(read('../../odoo-addon/storefront_chat/tests/vectors/accounts.json'));
  });

  it.each(CASES)('of $subject is $id', ({ company, issuer, subject, id }) => {
    expect(accountId(company, issuer, subject)).toBe(id);
  });
});
