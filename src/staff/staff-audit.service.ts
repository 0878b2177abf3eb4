/** The audit log of staff: who did what to which record, never the content. */
import { Injectable, Logger } from '@nestjs/common';
import { loggedId } from '../common/logged-id';
import type { StaffPerson } from '../contract/odoo';

@Injectable()
export class StaffAudit {
  private readonly log = new Logger('audit');

  /** @param subject ids of what was acted on; several are parted by blanks. */
  record(event: string, person: StaffPerson, subject: Readonly<Record<string, string | undefined>> = {}): void {
    const ids = Object.entries(subject).map(([kind, given]) => [kind, given?.split(' ').map(loggedId).join(' ')]);
    this.log.log({ event, staff_id: person.id, staff: person.name, ...Object.fromEntries(ids) });
  }
}
