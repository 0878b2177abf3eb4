/** Staff acting in Odoo as themselves. */
import { Injectable } from '@nestjs/common';
import type { FacadeMethods, StaffPerson } from '../../contract/odoo';
import type { StaffCall, StaffDesk } from '../../staff/staff-desk.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { reached } from './desk-errors';

@Injectable()
export class OdooStaffDesk implements StaffDesk {
  constructor(private readonly odoo: CheckedOdoo) {}

  async login(login: string, secret: string): Promise<StaffPerson | null> {
    const answer = await reached(this.odoo.ask('staff_login', { login, password: secret }));
    return answer.granted ? answer.staff : null;
  }

  ask<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']): Promise<FacadeMethods[C]['answer']> {
    return reached(this.odoo.ask(call, args));
  }
}
