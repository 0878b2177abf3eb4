/** Only who holds a session gets to a handler, and the handler gets that session. */
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../../common/problem.error';
import { readConfig } from '../../config/bridge-config';
import { RevokedSessions } from './revoked-sessions.service';
import { memoryRevocations } from './spec/memory-revocations';
import { SessionGuard, sessionOf } from './session.guard';
import { SessionTokens } from './session-tokens.service';

const clock = { now: () => Date.parse('2031-05-04T10:00:00Z') };
const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
const tokens = new SessionTokens(config, clock);
const store = memoryRevocations();
const revoked = new RevokedSessions(store, clock);
const guard = new SessionGuard(tokens, revoked);

const requestWith = (authorization?: string) =>
  ({ get: (name: string) => (name === 'authorization' ? authorization : undefined) }) as unknown as Request;
const asking = (request: Request) =>
  ({ switchToHttp: () => ({ getRequest: () => request }) }) as unknown as ExecutionContext;

describe('SessionGuard', () => {
  beforeAll(() => revoked.load());

  it('lets a session in and keeps it for the handler', () => {
    const request = requestWith(
      `Bearer ${tokens.session({ shopperId: 'shopper', company: '', conversationId: 'chat' }).token}`,
    );
    expect(guard.canActivate(asking(request))).toBe(true);
    expect(sessionOf(request)).toMatchObject({ shopperId: 'shopper', conversationId: 'chat' });
  });

  it.each([undefined, '', 'Basic YTpi', 'Bearer'])('asks for the token when there is %p', (header) => {
    const request = requestWith(header);
    const missing = new ProblemError('AUTH.SESSION_MISSING');
    expect(() => guard.canActivate(asking(request))).toThrow(missing);
    expect(() => sessionOf(request)).toThrow(missing);
  });

  it('keeps no session of a shopper who was logged out since', async () => {
    const request = requestWith(
      `Bearer ${tokens.session({ shopperId: 'gone', company: '', conversationId: 'c' }).token}`,
    );
    await revoked.add(['gone'], false);
    expect(() => guard.canActivate(asking(request))).toThrow(new ProblemError('AUTH.SESSION_INVALID'));
    expect(() => sessionOf(request)).toThrow(new ProblemError('AUTH.SESSION_MISSING'));
  });

  it('keeps no session of a token that does not count', () => {
    const request = requestWith('Bearer nothing');
    expect(() => guard.canActivate(asking(request))).toThrow(new ProblemError('AUTH.SESSION_INVALID'));
    expect(() => sessionOf(request)).toThrow(new ProblemError('AUTH.SESSION_MISSING'));
  });
});
