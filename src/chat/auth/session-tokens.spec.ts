/** Tokens go by the clock of the bridge, when they are issued and when they are read. */
import type { BridgeConfig } from '../../config/bridge-config';
import { ProblemError } from '../../common/problem.error';
import { SessionTokens } from './session-tokens.service';

const HOUR_MS = 60 * 60_000;
const config = { secrets: { session: 'a-secret-of-at-least-thirty-two-bytes' } } as BridgeConfig;

describe('a session token', () => {
  let now = Date.parse('2031-05-04T10:00:00Z');
  const tokens = new SessionTokens(config, { now: () => now });

  it('lives for two hours and not a second longer', () => {
    const { token, expiresAt } = tokens.session('s1', 'c1');
    expect(expiresAt.toISOString()).toBe('2031-05-04T12:00:00.000Z');
    now += 2 * HOUR_MS - 1_000;
    expect(tokens.readSession(token)).toMatchObject({ shopperId: 's1', expiresAt: expiresAt.getTime() / 1000 });
    now += 1_000;
    expect(() => tokens.readSession(token)).toThrow(new ProblemError('AUTH.SESSION_EXPIRED').message);
  });
});
