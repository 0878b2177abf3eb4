/** An expected outcome that ends a request: code, HTTP status and a sentence a shopper may read. */
import type { FieldProblem, ProblemCode } from '../contract/shopper';

export interface ProblemDetails {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  /** What happened and what to do next. */
  readonly detail: string;
  readonly errors?: FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

export class ProblemError extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly errors: FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(details: ProblemDetails) {
    super(details.detail, { cause: details.cause });
    this.name = 'ProblemError';
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.errors = details.errors;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
