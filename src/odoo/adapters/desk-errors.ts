/** Translates errors of Odoo calls to desk errors: refused, unsupported, or unavailable. */
import { DeskUnsupported, DeskRefused, DeskUnavailable } from '../../conversation/conversation.errors';
import { OdooError, OdooInvalidError, OdooUnsupportedError } from '../rpc/odoo.errors';

export async function withDeskErrors<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OdooInvalidError) throw new DeskRefused(error.advice, { cause: error });
    if (error instanceof OdooUnsupportedError) throw new DeskUnsupported(error.advice, { cause: error });
    if (error instanceof OdooError) throw new DeskUnavailable(error.advice, { cause: error });
    throw error;
  }
}
