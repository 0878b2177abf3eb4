/** Conditions under which a token counts, and for how long. */
import { sign, type SignOptions } from 'jsonwebtoken';
import { ProblemError } from '../../common/problem.error';
import { readConfig } from '../../config/bridge-config';
import { SessionTokens } from './session-tokens.service';

const SECRET = 'x'.repeat(32);
const NOW = Date.parse('2031-05-04T10:00:00Z');
const HOUR = 3_600_000;

let now = NOW;
const tokensOf = (secret: string) =>
  new SessionTokens(readConfig({ SESSION_SECRET: secret, ODOO_WEBHOOK_SECRET: SECRET }), { now: () => now });
const tokens = tokensOf(SECRET);

/** What a good token says; a claim that is undefined is left out. */
const signed = (changed: object, options: SignOptions = {}, secret: string | null = SECRET) => {
  const claims = { aud: 'session', sub: 'shopper', conversation: 'chat', iat: NOW / 1000, exp: NOW / 1000 + 60 };
  const payload = Object.fromEntries(
    Object.entries({ ...claims, ...changed }).filter(([, value]) => value !== undefined),
  );
  return secret === null ? sign(payload, null, { algorithm: 'none' }) : sign(payload, secret, options);
};

beforeEach(() => {
  now = NOW;
});

describe('a session token', () => {
  it('names shopper, conversation and the second it ends', () => {
    const { token, expiresAt } = tokens.session('shopper', 'chat');
    expect(expiresAt).toEqual(new Date('2031-05-04T12:00:00Z'));
    expect(tokens.readSession(token)).toEqual({
      shopperId: 'shopper',
      conversationId: 'chat',
      expiresAt: expiresAt.getTime() / 1000,
    });
  });

  it('counts for two hours, and then says that it has expired', () => {
    const { token } = tokens.session('shopper', 'chat');
    now = NOW + 2 * HOUR - 1000;
    expect(tokens.readSession(token).conversationId).toBe('chat');
    now = NOW + 2 * HOUR;
    expect(() => tokens.readSession(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED'));
  });

  it('is no token to come back with, nor the other way round', () => {
    const invalid = new ProblemError('AUTH.SESSION_INVALID');
    expect(() => tokens.readResume(tokens.session('shopper', 'chat').token)).toThrow(invalid);
    expect(() => tokens.readSession(tokens.resume('shopper'))).toThrow(invalid);
  });

  it('counts as it is made here', () => {
    expect(tokens.readSession(signed({}))).toEqual({
      shopperId: 'shopper',
      conversationId: 'chat',
      expiresAt: NOW / 1000 + 60,
    });
  });

  it.each<[string, string]>([
    ['no token', 'nothing'],
    ['signed by another', tokensOf('y'.repeat(32)).session('shopper', 'chat').token],
    ['signed by nobody', signed({}, {}, null)],
    ['signed another way', signed({}, { algorithm: 'HS512' })],
    ['without a conversation', signed({ conversation: undefined })],
    ['with a conversation that is no id', signed({ conversation: 7 })],
    ['without a shopper', signed({ sub: undefined })],
    ['without an end', signed({ exp: undefined })],
    ['for something else', signed({ aud: 'staff' })],
    ['only text', sign('chat', SECRET)],
  ])('does not count when it is %s', (_why, token) => {
    expect(() => tokens.readSession(token)).toThrow(new ProblemError('AUTH.SESSION_INVALID'));
  });
});

describe('a token to come back with', () => {
  it('names the shopper for thirty days', () => {
    const token = tokens.resume('shopper');
    now = NOW + 30 * 24 * HOUR - 1000;
    expect(tokens.readResume(token)).toBe('shopper');
    now = NOW + 30 * 24 * HOUR;
    expect(() => tokens.readResume(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED'));
  });
});
