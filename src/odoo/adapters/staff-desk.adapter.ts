/** Façade calls on behalf of staff. */
import { Injectable } from '@nestjs/common';
import type { FacadeMethods, StaffPerson } from '../../contract/odoo';
import { DeskUnsupported } from '../../conversation/conversation.errors';
import type { StaffCall, StaffDesk } from '../../staff/staff-desk.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { AddonFeatures } from './addon-features.adapter';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooStaffDesk implements StaffDesk {
  constructor(
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {}

  async login(login: string, secret: string): Promise<StaffPerson | null> {
    const answer = await withDeskErrors(this.odoo.call('staff_login', { login, password: secret }));
    return answer.granted ? answer.staff : null;
  }

  ask<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']): Promise<FacadeMethods[C]['answer']> {
    return withDeskErrors(this.call(call, args));
  }

  private async call<C extends StaffCall>(call: C, args: FacadeMethods[C]['args']) {
    if ('custom_fields' in args && !(await this.features.known()).has('ticket_custom_fields'))
      throw new DeskUnsupported('The addon knows no custom fields of tickets: update storefront_chat in Odoo.');
    if (
      call === 'staff_ticket_message' &&
      'attachments' in args &&
      !(await this.features.known()).has('staff_ticket_files')
    )
      throw new DeskUnsupported('The addon takes no files of staff on tickets: update storefront_chat in Odoo.');
    return this.odoo.call(call, args);
  }
}
