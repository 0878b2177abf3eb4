/** Operation ids of staff actions, bound to the person, so that nobody sees the result of a colleague. */
import { createHash, randomUUID } from 'node:crypto';
import type { StaffPerson } from '../contract/odoo';

/** The same for the same person, thing and client id; another one each time without a client id. */
export function staffOperation(person: StaffPerson, thing: string, clientId: string = randomUUID()): string {
  const digest = createHash('sha256').update(`${person.id}/${thing}/${clientId}`).digest('hex');
  return `staff:${digest.slice(0, 40)}`;
}
