/** The audit log of staff: who did what to which record, never the content. */
import { Injectable, Logger } from '@nestjs/common';
import type { StaffPerson } from '../contract/odoo';

@Injectable()
export class StaffAudit {
  private readonly log = new Logger('audit');

  record(event: string, person: StaffPerson, subject: Readonly<Record<string, string | undefined>> = {}): void {
    this.log.log({ event, staff_id: person.id, staff: person.name, ...subject });
  }
}
