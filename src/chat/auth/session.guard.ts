/** Admits requests with a session token and hands the session to the handler. */
import { CanActivate, ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { bearerToken } from '../../common/bearer-token';
import { ProblemError } from '../../common/problem.error';
import { RevokedSessions } from './revoked-sessions.service';
import { SessionClaims, SessionTokens } from './session-tokens.service';

const sessions = new WeakMap<Request, SessionClaims>();

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly tokens: SessionTokens,
    private readonly revoked: RevokedSessions,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const token = bearerToken(request);
    if (token === undefined) throw new ProblemError('AUTH.SESSION_MISSING');
    const session = this.tokens.readSession(token);
    this.revoked.refuseRevoked(session);
    sessions.set(request, session);
    return true;
  }
}

/** The session of a request that passed the guard. */
export function sessionOf(request: Request): SessionClaims {
  const session = sessions.get(request);
  if (session === undefined) throw new ProblemError('AUTH.SESSION_MISSING');
  return session;
}

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionClaims =>
  sessionOf(context.switchToHttp().getRequest<Request>()),
);
