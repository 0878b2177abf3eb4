/** Answers everything that a request throws as `application/problem+json`; nothing internal leaks. */
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asProblem } from './as-problem';
import { answerProblem } from './answer-problem';
import type { ProblemError } from './problem.error';
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
    answerProblem(problem, request, response);
  }

  private report(thrown: unknown, problem: ProblemError, requestId: string): void {
    const cause = problem.cause ?? thrown;
    const stack = cause instanceof Error ? cause.stack : undefined;
    const fields = { event: 'request.failed', request_id: requestId, code: problem.code };
    if (problem.code === 'INTERNAL') this.logger.error({ ...fields, stack });
    else this.logger.warn({ ...fields, cause: cause instanceof Error ? cause.name : undefined });
  }
}
