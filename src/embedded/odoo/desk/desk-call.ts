/** Runs a call of the desk page as a transaction: the person must be logged in, and the body must match its shape. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { DemoUser } from '../demo/demo-catalogue';
import { StaffRefused } from '../facade/staff-answer';
import { BridgeAway } from './suggestions';
import { Refused } from '../store/records';
import type { Store } from '../store/store';
import type { DeskSessions } from './desk-sessions';

/** `id` comes from the path. The result is the JSON answer; undefined becomes an empty object. */
export type Work<T> = (user: DemoUser, body: T, id: string, response: Response) => unknown;
export type Handle = <T>(shape: z.ZodType<T>, work: Work<T>) => RequestHandler;

export function deskCalls(sessions: DeskSessions, store: Store): Handle {
  return (shape, work) => async (request, response) => {
    const user = sessions.user(request.headers.cookie);
    if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
    const body = shape.parse(request.body ?? {});
    const answer = await store.transaction(() => work(user, body, String(request.params['id']), response));
    response.json(answer ?? {});
  };
}

/** The answer as it is; a refusal is a 409. */
export function told<T extends { readonly ok: boolean }>(answered: T, response: Response): T {
  if (!answered.ok) response.status(409);
  return answered;
}

/** Refuses calls from other origins and from forms. */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const trusted = request.is('json') && (origin === undefined || origin === `http://${host ?? ''}`);
  response.set('cache-control', 'no-store');
  if (request.method === 'GET' || trusted) next();
  else response.status(403).json({ code: 'FOREIGN_ORIGIN' });
}

export function reportError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof z.ZodError) response.status(422).json({ code: 'INVALID', detail: z.prettifyError(error) });
  else if (error instanceof Refused || error instanceof StaffRefused)
    response.status(409).json({ code: error.code, reason: error.message });
  else if (error instanceof BridgeAway) response.status(503).json({ code: 'BRIDGE_AWAY', reason: error.message });
  else if (isTooLarge(error))
    response.status(413).json({ code: 'TOO_LARGE', reason: 'This file is too large: up to 6 MB can be sent.' });
  else next(error);
}

/** What Express throws of a body beyond the limit. */
function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
}
