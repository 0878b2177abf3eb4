/** Rules for a body before anything looks at it: it arrives in time, and is shallow. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isTooDeep } from './nesting';
import { problemBody } from './as-problem';
import { ProblemError } from './problem.error';
import { requestIdOf } from './request-id';

/** Stands before what reads bodies. Files have the time of the HTTP server instead. */
export function bodyWithin(milliseconds: number): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (!request.is('multipart/form-data')) endWhenSlow(request, response, milliseconds);
    next();
  };
}

/** Stands behind it. */
export const shallowBody: RequestHandler = (request, _response, next) => {
  const tooDeep = isTooDeep(request.body);
  next(tooDeep ? new ProblemError('REQUEST.MALFORMED', { detail: 'The request is nested too deeply.' }) : undefined);
};

function endWhenSlow(request: Request, response: Response, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (request.complete || response.headersSent) return;
    const problem = problemBody(new ProblemError('REQUEST.TIMEOUT'), requestIdOf(request));
    response.once('finish', () => request.destroy());
    response
      .set('Connection', 'close')
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }, milliseconds).unref();
  response.once('close', () => clearTimeout(timer));
}
