/** Answers a problem over HTTP, in the language that the request asks for. */
import type { Request, Response } from 'express';
import { LANGUAGES, matchLanguage } from '../i18n/languages';
import type { Language } from '../i18n/languages';
import { problemBody } from './as-problem';
import type { ProblemError } from './problem.error';
import { requestIdOf } from './request-id';

export function answerProblem(problem: ProblemError, request: Request, response: Response): void {
  const language = languageAsked(request);
  if (problem.retryAfterSeconds !== undefined) response.set('Retry-After', String(problem.retryAfterSeconds));
  response
    .status(problem.status)
    .vary('Accept-Language')
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, requestIdOf(request), language)));
}

/** By `Accept-Language`; English where nothing is asked for, or nothing that the bridge speaks. */
export function languageAsked(request: Pick<Request, 'acceptsLanguages'>): Language {
  return matchLanguage(request.acceptsLanguages([...LANGUAGES]) || '');
}
