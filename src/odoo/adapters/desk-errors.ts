/** What goes wrong in Odoo, as the doors understand it: a desk that refuses, cannot, or is not available. */
import { DeskCannot, DeskRefused, DeskUnavailable } from '../../conversation/conversation.errors';
import { OdooError, OdooInvalidError, OdooUnsupportedError } from '../rpc/odoo.errors';

export async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OdooInvalidError) throw new DeskRefused(error.advice, { cause: error });
    if (error instanceof OdooUnsupportedError) throw new DeskCannot(error.advice, { cause: error });
    if (error instanceof OdooError) throw new DeskUnavailable(error.advice, { cause: error });
    throw error;
  }
}
