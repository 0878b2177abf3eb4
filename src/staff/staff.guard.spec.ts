/** A staff token opens the staff API only while Odoo stands by its bearer. */
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { FIXED_CLOCK } from '../../test/support/fixed-clock';
import { ProblemError } from '../common/problem.error';
import type { BridgeConfig } from '../config/bridge-config';
import type { StaffPerson } from '../contract/odoo';
import type { StaffDesk } from './staff-desk.port';
import { StaffStanding } from './staff-standing.service';
import { StaffTokens } from './staff-tokens.service';
import { StaffGuard, staffOf } from './staff.guard';

const NADIA: StaffPerson = { id: '6', name: 'Nadia', role: 'manager', channels: ['default', 'b2b'] };
const config = { secrets: { session: 'a secret of the session, long enough' } };
const tokens = new StaffTokens(config as unknown as BridgeConfig, FIXED_CLOCK);

/** A request with this header, to a bridge whose Odoo answers like that. */
function asking(authorization: string | undefined, answer: () => Promise<unknown>) {
  const desk = { ask: answer } as unknown as StaffDesk;
  const guard = new StaffGuard(tokens, new StaffStanding(desk, FIXED_CLOCK));
  const request = { get: () => authorization } as unknown as Request;
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  return { request, enter: () => guard.canActivate(context) };
}

describe('the staff API', () => {
  const bearer = `Bearer ${tokens.issue(NADIA).token}`;
  const knows = (staff: StaffPerson) => () => Promise.resolve({ granted: true, staff });
  const knowsNobody = () => Promise.resolve({ granted: false });
  const isBroken = () => Promise.reject(new Error('broken'));

  it('lets a person through whom Odoo knows, with the role and the channels of now', async () => {
    const now: StaffPerson = { ...NADIA, role: 'agent', channels: ['default'] };
    const { request, enter } = asking(bearer, knows(now));
    expect(await enter()).toBe(true);
    expect(staffOf(request)).toEqual(now);
  });

  it.each([
    ['whom Odoo knows no more', bearer, knowsNobody, { code: 'AUTH.SESSION_INVALID', status: 401 }],
    ['of whom Odoo’s answer is an error', bearer, isBroken, { message: 'broken' }],
    ['without a token', undefined, knows(NADIA), { code: 'AUTH.SESSION_MISSING', status: 401 }],
    [
      'with a token of somebody else’s making',
      `${bearer}x`,
      knows(NADIA),
      { code: 'AUTH.SESSION_INVALID', status: 401 },
    ],
  ])('refuses a person %s, and nobody is behind the request', async (_whom, authorization, answer, problem) => {
    const { request, enter } = asking(authorization, answer);
    await expect(enter()).rejects.toMatchObject(problem);
    expect(() => staffOf(request)).toThrow(new ProblemError('AUTH.SESSION_MISSING'));
  });
});
