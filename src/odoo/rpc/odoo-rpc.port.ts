/** The methods of the façade and Odoo's version. */
import type { CheckedAnswers, FacadeMethod, FacadeMethods } from '../../contract/odoo';
import type { OdooVersion } from './odoo-version';

/** Token under which Nest hands out the `OdooRpc`. */
export const ODOO_RPC = Symbol('ODOO_RPC');

export interface CallOptions {
  /** Bounds the whole call in milliseconds: waiting for its turn, every try and the pauses between them. */
  readonly timeoutMs?: number;
}

export interface OdooRpc {
  /**
   * One façade call, one transaction in Odoo; the answer is checked, and what a newer addon adds is left out. Retried on transport errors, which is safe: every operation carries an id.
   *
   * @throws OdooError one of the classes in `odoo.errors`, never anything else
   */
  call<M extends FacadeMethod>(
    method: M,
    args: FacadeMethods[M]['args'],
    options?: CallOptions,
  ): Promise<CheckedAnswers[M]>;
  /** Asked of Odoo each time, without login. */
  version(): Promise<OdooVersion>;
  /** Waits for the calls under way, then lets go of the sockets. */
  close(): Promise<void>;
}
