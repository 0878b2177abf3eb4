/** Unwraps Odoo's answers to staff: the answer itself, or the problem that it stands for. */
import { ProblemError } from '../common/problem.error';
import type { StaffAnswered } from '../contract/odoo';

type Refused = Extract<StaffAnswered<object>, { ok: false }>;

/** Names of arguments on the wire of the staff API, where it calls them otherwise. */
export type WireNames = Readonly<Record<string, string>>;

/** Throws the problem when Odoo refused. */
export function unwrap<T extends object>(answer: ({ readonly ok: true } & T) | Refused, names: WireNames = {}): T {
  if (answer.ok) return answer;
  throw refusal(answer, names);
}

/** What Odoo does not accept, with the fields that it is about. */
export function invalid({ reason, fields = [] }: Pick<Refused, 'reason' | 'fields'>, names: WireNames = {}) {
  const errors = fields.map((field) => ({ field: names[field] ?? field, message: reason }));
  return new ProblemError('REQUEST.INVALID', { reason, ...(errors.length > 0 && { errors }) });
}

function refusal({ code, ...why }: Refused, names: WireNames): ProblemError {
  switch (code) {
    case 'FORBIDDEN':
      return new ProblemError('AUTH.FORBIDDEN');
    case 'UNKNOWN':
      return new ProblemError('REQUEST.NOT_FOUND');
    case 'CONVERSATION_ENDED':
      return new ProblemError('CHAT.CONVERSATION_ENDED');
    case 'INVALID':
      return invalid(why, names);
  }
}
