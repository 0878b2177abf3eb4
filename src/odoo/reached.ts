/** What goes wrong in Odoo is, to the doors, a desk that is not available. */
import { DeskUnavailable } from '../conversation/conversation.errors';
import { OdooError } from './rpc/odoo.errors';

export async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OdooError) throw new DeskUnavailable(error.advice, { cause: error });
    throw error;
  }
}
