/** The façade, and whether Odoo answers just now. */
import { Inject, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { CheckedAnswers, FacadeMethod, FacadeMethods } from '../../contract/odoo';
import { CallOptions, ODOO_RPC, OdooRpc } from './odoo-rpc.port';
import { OdooUnreachableError } from './odoo.errors';

@Injectable()
export class OdooFacade {
  private readonly returns = new Subject<void>();
  private lastAnswered = false;

  /** Emits when Odoo answers again after an outage. */
  readonly returned = this.returns.asObservable();

  constructor(@Inject(ODOO_RPC) private readonly rpc: OdooRpc) {}

  /** Whether Odoo answered the latest call, in whatever way. */
  get answered(): boolean {
    return this.lastAnswered;
  }

  /** One façade call. Throws an `OdooError`. */
  async call<M extends FacadeMethod>(
    method: M,
    args: FacadeMethods[M]['args'],
    options?: CallOptions,
  ): Promise<CheckedAnswers[M]> {
    try {
      const answer = await this.rpc.call(method, args, options);
      this.note(true);
      return answer;
    } catch (error) {
      this.note(!(error instanceof OdooUnreachableError));
      throw error;
    }
  }

  private note(answered: boolean): void {
    const returned = answered && !this.lastAnswered;
    this.lastAnswered = answered;
    if (returned) this.returns.next();
  }
}
