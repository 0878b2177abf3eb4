/** Rules for a body before anything looks at it: it arrives in time, and is shallow. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isTooDeep } from './nesting';
import { answerProblem } from './answer-problem';
import { ProblemError } from './problem.error';

/** Stands before what reads bodies. Files have the time of the HTTP server instead. */
export function bodyWithin(milliseconds: number): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (!request.is('multipart/form-data')) endWhenSlow(request, response, milliseconds);
    next();
  };
}

/** Stands behind it. Who takes a body as it came looks at it by itself. */
export const shallowBody: RequestHandler = (request, _response, next) => {
  next(!Buffer.isBuffer(request.body) && isTooDeep(request.body) ? new ProblemError('REQUEST.MALFORMED') : undefined);
};

function endWhenSlow(request: Request, response: Response, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (request.complete || response.headersSent) return;
    response.once('finish', () => request.destroy());
    response.set('Connection', 'close');
    answerProblem(new ProblemError('REQUEST.TIMEOUT'), request, response);
  }, milliseconds).unref();
  response.once('close', () => clearTimeout(timer));
}
