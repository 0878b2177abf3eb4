/** The record of what staff did: who, what, to which record; never what was written. */
import { Injectable, Logger } from '@nestjs/common';
import type { StaffPerson } from '../contract/odoo';

@Injectable()
export class StaffAudit {
  private readonly log = new Logger('audit');

  record(event: string, person: StaffPerson, subject: Readonly<Record<string, string | undefined>> = {}): void {
    this.log.log({ event, staff_id: person.id, staff: person.name, ...subject });
  }
}
