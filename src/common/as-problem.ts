/** Turns any thrown error into a problem of the catalogue, without internal details. */
import { HttpException } from '@nestjs/common';
import { PROBLEM_CODES } from '../contract/shopper';
import type { Problem, ProblemCode } from '../contract/shopper';
import { ProblemError } from './problem.error';

export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (isExpected(thrown)) {
    const { problem, values, retryAfterSeconds } = thrown;
    return new ProblemError(problem, { values, retryAfterSeconds, cause: thrown.cause ?? thrown });
  }
  const status = statusOf(thrown);
  if (status === 404) return new ProblemError('REQUEST.NOT_FOUND');
  if (status === 413) return new ProblemError('REQUEST.TOO_LARGE');
  if (status === 415) return new ProblemError('REQUEST.UNSUPPORTED_TYPE', { values: { type: 'application/json' } });
  if (status !== undefined && status < 500) return new ProblemError('REQUEST.MALFORMED');
  return new ProblemError('INTERNAL', { cause: thrown });
}

/** The body of a problem, as REST and the socket both answer it. @param locale of the one who reads it, BCP 47 */
export function problemBody(problem: ProblemError, requestId: string, locale: string): Problem {
  return {
    type: `urn:storefront-chat:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail: problem.detailIn(locale),
    code: problem.code,
    request_id: requestId,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
}

/** Errors of the core name their problem code. */
interface ExpectedOutcome extends Error {
  readonly problem: ProblemCode;
  readonly values?: Readonly<Record<string, number>>;
  readonly retryAfterSeconds?: number | undefined;
}

function isExpected(thrown: unknown): thrown is ExpectedOutcome {
  return thrown instanceof Error && 'problem' in thrown && PROBLEM_CODES.some((code) => code === thrown.problem);
}

/** Nest's exceptions and those of the body parser both carry a status. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number') return thrown.status;
  return undefined;
}
