/** Façade calls on behalf of staff. */
import { Injectable } from '@nestjs/common';
import type { FacadeMethods, StaffPerson } from '../../contract/odoo';
import type { StaffCall, StaffDesk } from '../../staff/staff-desk.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooStaffDesk implements StaffDesk {
  constructor(private readonly odoo: OdooFacade) {}

  async login(login: string, secret: string): Promise<StaffPerson | null> {
    const answer = await withDeskErrors(this.odoo.call('staff_login', { login, password: secret }));
    return answer.granted ? answer.staff : null;
  }

  ask<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']): Promise<FacadeMethods[C]['answer']> {
    return withDeskErrors(this.odoo.call(call, args));
  }
}
