/** A token names its caller only while it is valid, and only a proof makes that somebody with a budget of their own. */
import type { Request } from 'express';
import { sign } from 'jsonwebtoken';
import { readConfig } from '../config/bridge-config';
import { Callers } from './callers.service';
import type { ClientAddresses } from './client-addresses.service';
import { signingKey } from './signing-key';

const NOW = Date.parse('2026-11-20T12:00:00.000Z') / 1000;
const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
const addresses = { of: () => '192.0.2.1' } as unknown as ClientAddresses;
const callers = new Callers(config, addresses, { now: () => NOW * 1000 });

const token = (claims: object, key = signingKey(config.secrets.session)) =>
  sign({ exp: NOW + 60, iat: NOW, ...claims }, key);
const caller = (bearer?: string) =>
  callers.of({ get: () => (bearer === undefined ? undefined : `Bearer ${bearer}`) } as unknown as Request);
const NOBODY = { name: null, isProven: false, address: '192.0.2.1' };
const session = { sub: 's1', aud: 'session' };

describe('a caller', () => {
  it.each<[string, string | undefined]>([
    ['no token', undefined],
    ['a random one', 'x.y.z'],
    ['one of another key', token(session, signingKey('y'.repeat(32)))],
    ['a session that expired', token({ ...session, exp: NOW - 1, verified_until: NOW + 60 })],
    ['a resume token', token({ sub: 's1', aud: 'resume' })],
    ['a token for nobody', token({ aud: 'session' })],
  ])('with %s is an address', (_what, bearer) => {
    expect(caller(bearer)).toEqual(NOBODY);
  });

  it.each([
    ['a session', { ...session }, { name: 'session:s1', isProven: false }],
    ['a session whose proof is over', { ...session, verified_until: NOW }, { name: 'session:s1', isProven: false }],
    ['a session with a proof', { ...session, verified_until: NOW + 1 }, { name: 'session:s1', isProven: true }],
    [
      'a proof that is no number',
      { ...session, verified_until: '9999999999' },
      { name: 'session:s1', isProven: false },
    ],
    ['a token of staff', { sub: '6', aud: 'staff' }, { name: 'staff:6', isProven: true }],
  ])('with %s is known by name, and proven or not', (_what, claims, known) => {
    expect(caller(token(claims))).toEqual({ ...known, address: '192.0.2.1' });
  });
});
