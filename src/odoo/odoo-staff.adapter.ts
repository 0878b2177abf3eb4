/** Staff acting in Odoo as themselves. */
import { Injectable } from '@nestjs/common';
import type { StaffPerson, StaffPosted } from '../contract/facade';
import type { StaffDesk } from '../conversation/ports';
import { CheckedOdoo } from './checked-odoo';
import { reached } from './reached';

@Injectable()
export class OdooStaffDesk implements StaffDesk {
  constructor(private readonly odoo: CheckedOdoo) {}

  async login(login: string, secret: string): Promise<StaffPerson | null> {
    const answer = await reached(this.odoo.staffLogin(login, secret));
    return answer.granted ? answer.staff : null;
  }

  post(request: Parameters<StaffDesk['post']>[0]): Promise<StaffPosted> {
    return reached(this.odoo.staffPost(request));
  }

  end(request: Parameters<StaffDesk['end']>[0]): Promise<StaffPosted> {
    return reached(this.odoo.staffEnd(request));
  }
}
