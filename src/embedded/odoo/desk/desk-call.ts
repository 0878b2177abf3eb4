/** How a call of the desk page becomes a transaction: by a logged-in person, from the page itself, with a body of the right shape. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { DemoUser } from '../demo/demo-catalogue';
import { Refused } from '../store/records';
import type { Store } from '../store/store';
import type { DeskSessions } from './desk-sessions';

/** `id` is the one in the address. What it answers is sent; nothing is sent as an empty object. */
type Work<T> = (user: DemoUser, body: T, id: string, response: Response) => unknown;
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

/** No page of another origin, and no form, acts for a person. */
export function onlyOwnPage(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const trusted = request.is('json') && (origin === undefined || origin === `http://${host ?? ''}`);
  response.set('cache-control', 'no-store');
  if (request.method === 'GET' || trusted) next();
  else response.status(403).json({ code: 'FOREIGN_ORIGIN' });
}

export function sayWhatIsWrong(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof z.ZodError) response.status(422).json({ code: 'INVALID', detail: z.prettifyError(error) });
  else if (error instanceof Refused) response.status(409).json({ code: error.code, detail: error.message });
  else next(error);
}
