/** Answers to staff: what was done with the person's own rights, or why it was refused; a refusal leaves nothing written. */
import type { StaffAnswered } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import { Refused } from '../store/records';

type Code = Extract<StaffAnswered<object>, { readonly ok: false }>['code'];

export class StaffRefused extends Error {
  constructor(
    readonly code: Code,
    reason: string,
    /** The arguments that it is about, where it is about some of them. */
    readonly fields: readonly string[] = [],
  ) {
    super(reason);
  }
}

export const forbidden = () => new StaffRefused('FORBIDDEN', 'this person’s rights in Odoo do not allow it');

/** `act` returns what stands beside `ok`, or throws {@link StaffRefused} or {@link Refused}. */
export function staffAnswer<T extends object>(
  { store, people }: Shop,
  staff: string,
  act: (user: DemoUser) => T,
): StaffAnswered<T> {
  try {
    return store.savepoint(() => {
      const user = people.byId(Number(staff));
      if (user === undefined || asStaff(user) === undefined) throw forbidden();
      return { ok: true as const, ...act(user) };
    });
  } catch (error) {
    if (error instanceof StaffRefused) return refused(error.code, error);
    if (error instanceof Refused) return refused(codeOf(error), error);
    throw error;
  }
}

function refused(code: Code, { message: reason, fields }: StaffRefused | Refused) {
  return { ok: false as const, code, reason, ...(fields.length > 0 && { fields }) };
}

function codeOf({ code }: Refused): Code {
  if (code === 'CONVERSATION_ENDED' || code === 'INVALID') return code;
  return 'UNKNOWN';
}
