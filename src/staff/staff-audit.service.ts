/** The audit log of staff: who did what to which record, never the content. */
import { Injectable, Logger } from '@nestjs/common';
import { loggedId } from '../common/logged-id';
import type { StaffPerson } from '../contract/odoo';

/** Whoever comes by a signed link is known by their id alone. */
type Named = Pick<StaffPerson, 'id'> & Partial<Pick<StaffPerson, 'name'>>;

@Injectable()
export class StaffAudit {
  private readonly log = new Logger('audit');

  /** @param subject ids of what was acted on; several are parted by blanks. */
  record(event: string, person: Named, subject: Readonly<Record<string, string | undefined>> = {}): void {
    const ids = Object.entries(subject).map(([kind, given]) => [kind, given?.split(' ').map(loggedId).join(' ')]);
    this.log.log({ event, staff_id: person.id, staff: person.name, ...Object.fromEntries(ids) });
  }
}
