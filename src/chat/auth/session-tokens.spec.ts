/** Conditions under which a token counts, and for how long. */
import { sign, type SignOptions } from 'jsonwebtoken';
import { ProblemError } from '../../common/problem.error';
import { readConfig } from '../../config/bridge-config';
import { SessionTokens, type NewSession } from './session-tokens.service';

const SECRET = 'x'.repeat(32);
const NOW = Date.parse('2031-05-04T10:00:00Z');
const HOUR = 3_600_000;
const SESSION: NewSession = { shopperId: 'shopper', company: '1', conversationId: 'chat' };
const READ = { ...SESSION, issuedAt: NOW };

let now = NOW;
const tokensOf = (secret: string) =>
  new SessionTokens(readConfig({ SESSION_SECRET: secret, ODOO_WEBHOOK_SECRET: SECRET }), { now: () => now });
const tokens = tokensOf(SECRET);

/** What a good token says; a claim that is undefined is left out. */
const signed = (changed: object, options: SignOptions = {}, secret: string | null = SECRET) => {
  const own = { sub: 'shopper', conversation: 'chat', company: '1', at: NOW };
  const claims = { aud: 'session', ...own, iat: NOW / 1000, exp: NOW / 1000 + 60 };
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
    const { token, expiresAt } = tokens.session(SESSION);
    expect(expiresAt).toEqual(new Date('2031-05-04T12:00:00Z'));
    expect(tokens.readSession(token)).toEqual({ ...READ, expiresAt: expiresAt.getTime() / 1000 });
  });

  it('counts for two hours, and then says that it has expired', () => {
    const { token } = tokens.session(SESSION);
    now = NOW + 2 * HOUR - 1000;
    expect(tokens.readSession(token).conversationId).toBe('chat');
    now = NOW + 2 * HOUR;
    expect(() => tokens.readSession(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED'));
  });

  it('is no token to come back with, nor the other way round', () => {
    const invalid = new ProblemError('AUTH.SESSION_INVALID');
    expect(() => tokens.readResume(tokens.session(SESSION).token)).toThrow(invalid);
    expect(() => tokens.readSession(tokens.resume('shopper', '1'))).toThrow(invalid);
  });

  it('counts as it is made here', () => {
    expect(tokens.readSession(signed({}))).toEqual({ ...READ, expiresAt: NOW / 1000 + 60 });
  });

  it.each<[string, string]>([
    ['no token', 'nothing'],
    ['signed by another', tokensOf('y'.repeat(32)).session(SESSION).token],
    ['signed by nobody', signed({}, {}, null)],
    ['signed another way', signed({}, { algorithm: 'HS512' })],
    ['without a conversation', signed({ conversation: undefined })],
    ['with a conversation that is no id', signed({ conversation: 7 })],
    ['without a shopper', signed({ sub: undefined })],
    ['without a company', signed({ company: undefined })],
    ['without the instant it was made', signed({ at: undefined })],
    ['with a proof that has no end', signed({ verified_until: 'never' })],
    ['without an end', signed({ exp: undefined })],
    ['for something else', signed({ aud: 'staff' })],
    ['only text', sign('chat', SECRET)],
  ])('does not count when it is %s', (_why, token) => {
    expect(() => tokens.readSession(token)).toThrow(new ProblemError('AUTH.SESSION_INVALID'));
  });
});

describe('the proof in a session token', () => {
  it('counts until its own end, by the clock of the bridge', () => {
    const session = tokens.readSession(tokens.session({ ...SESSION, verifiedUntil: NOW / 1000 + 60 }).token);
    now = NOW + 59_999;
    expect(tokens.isVerified(session)).toBe(true);
    now = NOW + 60_000;
    expect(tokens.isVerified(session)).toBe(false);
  });

  it('is none where the shop gave none', () => {
    expect(tokens.isVerified(tokens.readSession(tokens.session(SESSION).token))).toBe(false);
  });
});

describe('a token to come back with', () => {
  it('names the shopper and the company for thirty days', () => {
    const token = tokens.resume('shopper', '1');
    now = NOW + 30 * 24 * HOUR - 1000;
    expect(tokens.readResume(token)).toEqual({ shopperId: 'shopper', company: '1', issuedAt: NOW, begunAt: NOW });
    now = NOW + 30 * 24 * HOUR;
    expect(() => tokens.readResume(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED'));
  });

  it('ends half a year after the first that it goes back to', () => {
    now = NOW + 170 * 24 * HOUR;
    const token = tokens.resume('shopper', '1', NOW);
    now = NOW + 180 * 24 * HOUR - 1000;
    expect(tokens.readResume(token).begunAt).toBe(NOW);
    now = NOW + 180 * 24 * HOUR;
    expect(() => tokens.readResume(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED'));
    expect(() => tokens.readResume(tokens.resume('shopper', '1', NOW))).toThrow();
  });

  it('goes back to itself where it does not say', () => {
    expect(tokens.readResume(signed({ aud: 'resume' })).begunAt).toBe(NOW);
  });
});
