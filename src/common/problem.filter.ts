/** Turns everything that is thrown at the HTTP doors into `application/problem+json`; nothing internal leaks. */
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PROBLEM_CODES } from '../contract/shopper';
import type { Problem } from '../contract/shopper';
import { ProblemError } from './problem.error';
import { problemByCode } from './problem-by-code';
import { problems } from './problems';
import { requestIdOf } from './request-id';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = asProblem(thrown);
    const requestId = requestIdOf(request);
    if (problem.status >= 500) this.report(thrown, problem, requestId);
    if (response.headersSent) return;
    if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(problem, requestId)));
  }

  private report(thrown: unknown, problem: ProblemError, requestId: string): void {
    const cause = problem.cause ?? thrown;
    const stack = cause instanceof Error ? cause.stack : undefined;
    const fields = { event: 'request.failed', request_id: requestId, code: problem.code };
    if (problem.code === 'INTERNAL') this.logger.error({ ...fields, stack });
    else this.logger.warn({ ...fields, cause: cause instanceof Error ? cause.name : undefined });
  }
}

/** The body of a problem, as REST and the socket both answer it. */
export function problemBody(problem: ProblemError, requestId: string): Problem {
  return {
    type: `urn:storefront-chat:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    request_id: requestId,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
}

export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  const expected = expectedProblem(thrown);
  if (expected !== undefined) return expected;
  const status = statusOf(thrown);
  if (status === 404) return problems.notFound();
  if (status === 413) return problems.tooLarge();
  if (status === 415) return problems.unsupportedType();
  if (status !== undefined && status < 500) return problems.malformed('The request could not be understood.');
  return new ProblemError({
    status: 500,
    code: 'INTERNAL',
    title: 'Something went wrong',
    detail: 'Something went wrong on our side. Please try again.',
    cause: thrown,
  });
}

/** Nest's exceptions and those of the body parser both carry a status. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number') return thrown.status;
  return undefined;
}

/** Errors of the core name their problem in `problem`. */
function expectedProblem(thrown: unknown): ProblemError | undefined {
  if (!(thrown instanceof Error) || !('problem' in thrown)) return undefined;
  const code = PROBLEM_CODES.find((known) => known === thrown.problem);
  return code === undefined ? undefined : problemByCode(code, thrown.cause ?? thrown);
}
