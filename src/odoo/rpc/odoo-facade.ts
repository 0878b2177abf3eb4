/** The façade with validated answers: an answer of the wrong shape is an error of Odoo. */
import { Inject, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { FacadeMethod, FacadeMethods } from '../../contract/odoo';
import { ANSWERS, CheckedAnswers } from './answers';
import { CallOptions, ODOO_RPC, OdooRpc } from './odoo-rpc.port';
import { OdooFaultError, OdooUnreachableError } from './odoo.errors';

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
    const answer = ANSWERS[method].safeParse(await this.send(method, args, options));
    if (answer.success) return answer.data;
    const where = answer.error.issues[0]?.path.join('.') ?? '';
    throw new OdooFaultError(
      `Odoo answered ${method} in an unexpected shape (${where}): update the addon or the bridge.`,
    );
  }

  private async send<M extends FacadeMethod>(
    method: M,
    args: FacadeMethods[M]['args'],
    options?: CallOptions,
  ): Promise<FacadeMethods[M]['answer']> {
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
