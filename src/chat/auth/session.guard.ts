/** Lets in who holds a session token, and hands the session to the handler. */
import { CanActivate, ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { bearerToken } from '../../common/bearer-token';
import { problems } from '../../common/problems';
import { ChatSession, SessionTokens } from './session-tokens.service';

const sessions = new WeakMap<Request, ChatSession>();

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly tokens: SessionTokens) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const token = bearerToken(request);
    if (token === undefined) throw problems.sessionMissing();
    sessions.set(request, this.tokens.readSession(token));
    return true;
  }
}

/** The session of a request that passed the guard. */
export function sessionOf(request: Request): ChatSession {
  const session = sessions.get(request);
  if (session === undefined) throw problems.sessionMissing();
  return session;
}

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): ChatSession =>
  sessionOf(context.switchToHttp().getRequest<Request>()),
);
