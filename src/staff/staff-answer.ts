/** Unwraps Odoo's answers to staff: the answer itself, or the problem that it stands for. */
import { ProblemError } from '../common/problem.error';
import type { StaffAnswered } from '../contract/odoo';

type Refused = Extract<StaffAnswered<object>, { ok: false }>;

/** Throws the problem when Odoo refused. */
export function unwrap<T extends object>(answer: ({ readonly ok: true } & T) | Refused): T {
  if (answer.ok) return answer;
  throw refusal(answer);
}

function refusal({ code, reason }: Refused): ProblemError {
  switch (code) {
    case 'FORBIDDEN':
      return new ProblemError('AUTH.FORBIDDEN');
    case 'UNKNOWN':
      return new ProblemError('REQUEST.NOT_FOUND');
    case 'CONVERSATION_ENDED':
      return new ProblemError('CHAT.CONVERSATION_ENDED');
    case 'INVALID':
      return new ProblemError('REQUEST.INVALID', { reason });
  }
}
