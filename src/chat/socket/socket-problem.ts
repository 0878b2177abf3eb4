/** Problems on the socket, in the shape of the REST API. */
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { asProblem, problemBody } from '../../common/as-problem';
import type { Problem } from '../../contract/shopper';

const logger = new Logger('socket');

/** @param locale of the shopper, BCP 47 */
export function frameProblem(thrown: unknown, locale: string): Problem {
  const problem = asProblem(thrown);
  const requestId = randomUUID();
  if (problem.status >= 500) {
    const stack = thrown instanceof Error ? thrown.stack : undefined;
    logger.error({ event: 'frame.failed', request_id: requestId, code: problem.code, stack });
  }
  return problemBody(problem, requestId, locale);
}
