/** Façade calls on behalf of staff. */
import { Injectable } from '@nestjs/common';
import { FIRST_CATEGORIES } from '../../contract/shopper/ticket-words';
import type { FacadeMethods, StaffPerson } from '../../contract/odoo';
import { DeskUnsupported } from '../../conversation/conversation.errors';
import type { StaffCall, StaffDesk } from '../../staff/staff-desk.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { AddonFeatures } from './addon-features.adapter';
import { withDeskErrors } from './desk-errors';

/** Arguments that an older addon does not take, by the feature that brought them. */
const NEWER: readonly {
  /** Any without it. */
  readonly calls?: StaffCall;
  readonly names: readonly string[];
  readonly feature: string;
  readonly what: string;
}[] = [
  { names: ['custom_fields'], feature: 'ticket_custom_fields', what: 'knows no custom fields of tickets' },
  {
    calls: 'staff_ticket_message',
    names: ['attachments'],
    feature: 'staff_ticket_files',
    what: 'takes no files of staff on tickets',
  },
  {
    calls: 'staff_canned_response_save',
    names: ['title', 'order', 'shared'],
    feature: 'canned_titles',
    what: 'knows no titles of canned responses',
  },
];

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
    for (const { calls, names, feature, what } of NEWER)
      if ((calls === undefined || calls === call) && names.some((name) => name in args))
        if (!(await this.features.known()).has(feature))
          throw new DeskUnsupported(`The addon ${what}: update storefront_chat in Odoo.`);
    if (isNew(args) && !(await this.features.known()).has('ticket_categories'))
      throw new DeskUnsupported('The addon knows no categories but its first ones: update storefront_chat in Odoo.');
    return this.odoo.call(call, args);
  }
}

/** Names a category that an older addon does not know. */
function isNew(args: object): boolean {
  const { category }: { readonly category?: unknown } = args;
  return category !== undefined && !FIRST_CATEGORIES.some((code) => code === category);
}
