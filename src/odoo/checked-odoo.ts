/** The façade with every answer checked: what does not look as agreed is Odoo's fault, not ours to guess at. */
import { Inject, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { z } from 'zod';
import type { FacadeMethod, FacadeMethods } from '../contract/facade';
import { eventsPage, ordersAnswer, pushAnswer, settingsAnswer, staffAnswer, staffPosted } from './answers.schema';
import { CallOptions, ODOO_RPC, OdooRpc } from './rpc/odoo-rpc.port';
import { OdooFaultError, OdooUnreachableError } from './rpc/odoo.errors';

@Injectable()
export class CheckedOdoo {
  private readonly returns = new Subject<void>();
  private lastAnswered = false;

  /** Odoo answers again after it did not. */
  readonly returned = this.returns.asObservable();

  constructor(@Inject(ODOO_RPC) private readonly rpc: OdooRpc) {}

  /** Whether the latest call got an answer of any kind. */
  get answered(): boolean {
    return this.lastAnswered;
  }

  push(args: FacadeMethods['push']['args'], options?: CallOptions) {
    return this.ask('push', args, pushAnswer, options);
  }

  pullEvents(limit: number) {
    return this.ask('pull_events', { limit }, eventsPage);
  }

  async ackEvents(ids: readonly string[]): Promise<void> {
    await this.call('ack_events', { event_ids: ids });
  }

  async typing(args: FacadeMethods['typing']['args']): Promise<void> {
    await this.call('typing', args, { timeoutMs: 2_000 });
  }

  settings(knownVersion: string | undefined) {
    return this.ask('settings', knownVersion === undefined ? {} : { known_version: knownVersion }, settingsAnswer);
  }

  orders(args: FacadeMethods['orders']['args']) {
    return this.ask('orders', args, ordersAnswer, { timeoutMs: 5_000 });
  }

  staffLogin(login: string, password: string) {
    return this.ask('staff_login', { login, password }, staffAnswer);
  }

  staffPost(args: FacadeMethods['staff_post']['args']) {
    return this.ask('staff_post', args, staffPosted);
  }

  staffEnd(args: FacadeMethods['staff_end']['args']) {
    return this.ask('staff_end', args, staffPosted);
  }

  private async ask<M extends FacadeMethod, T>(
    method: M,
    args: FacadeMethods[M]['args'],
    shape: z.ZodType<T>,
    options?: CallOptions,
  ): Promise<T> {
    const answer = shape.safeParse(await this.call(method, args, options));
    if (answer.success) return answer.data;
    const where = answer.error.issues[0]?.path.join('.') ?? '';
    throw new OdooFaultError(
      `Odoo answered ${method} in an unexpected shape (${where}): update the addon or the bridge.`,
    );
  }

  private async call<M extends FacadeMethod>(
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
