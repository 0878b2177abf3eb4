/** Custom fields of tickets, which the channel of the demo shop defines. */
import { randomUUID } from 'node:crypto';
import type { StaffTicketCreate } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';

type Fields = NonNullable<StaffTicketCreate['custom_fields']>;

const FILLED = {
  'Serial Number': 'ZZQ-1',
  Bottles: 3,
  'Refund Wanted': true,
  'Bought On': '2026-11-30',
  Delivery: 'To the door',
} as const;

export function customFieldCases(target: TargetInUse): void {
  describeFeature(target, 'ticket_custom_fields', () => {
    let call: Call;
    let staff: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      if (!answer.granted) throw new Error('the agent was not let in');
      staff = answer.staff.id;
    });

    const create = (custom_fields?: Fields, channel?: string, subject = `Zzq can ${randomUUID()}`) =>
      call('staff_ticket_create', {
        id: randomUUID(),
        staff,
        subject,
        ...(channel && { channel }),
        ...(custom_fields && { custom_fields }),
      });
    const change = (reference: string, custom_fields: Fields) =>
      call('staff_ticket_change', { staff, reference, custom_fields, subject: 'Zzq changed' });
    const read = async (reference: string) => granted(await call('staff_ticket', { staff, reference })).ticket;

    it('are written with a ticket and read with it, in lists, too', async () => {
      const { reference, subject, custom_fields } = granted(await create(FILLED, 'default')).ticket;
      expect(custom_fields).toEqual(FILLED);
      const found = granted(await call('staff_tickets', { staff, offset: 0, limit: 5, text: subject }));
      expect(found.tickets).toMatchObject([{ reference, custom_fields: FILLED }]);
    });

    it('are changed by themselves, and emptied', async () => {
      const { reference } = granted(await create(FILLED, 'default')).ticket;
      granted(await change(reference, { Bottles: 0, Delivery: 'Fetched in the shop', 'Serial Number': '' }));
      expect((await read(reference)).custom_fields).toEqual({
        Bottles: 0,
        'Refund Wanted': true,
        'Bought On': '2026-11-30',
        Delivery: 'Fetched in the shop',
      });
    });

    it('are refused by their names, and then nothing is written', async () => {
      const { reference, subject } = granted(await create(FILLED, 'default')).ticket;
      const wrong: Fields[] = [
        { Colour: 'red' },
        { Bottles: 'three' },
        { Bottles: 1.5 },
        { Bottles: true },
        { 'Refund Wanted': 'yes' },
        { 'Bought On': '30.11.2026' },
        { Delivery: 'By air' },
        { 'Serial Number': 7 },
        { 'Serial Number': ['7'] },
      ];
      for (const one of wrong) {
        const fields = Object.keys(one).map((name) => `custom_fields.${name}`);
        expect(await change(reference, one)).toStrictEqual({ ok: false, code: 'INVALID', reason: someText, fields });
      }
      expect(await read(reference)).toMatchObject({ subject, custom_fields: FILLED });
      const refused = `Zzq refused ${randomUUID()}`;
      expect(await create({ Bottles: 'x' }, 'default', refused)).toMatchObject({ ok: false, code: 'INVALID' });
      expect(granted(await call('staff_tickets', { staff, offset: 0, limit: 5, text: refused })).total).toBe(0);
    });

    it('are none on a ticket of no channel', async () => {
      const { custom_fields = {} } = granted(await create()).ticket;
      expect(custom_fields).toEqual({});
      expect(await create({ Bottles: 1 })).toMatchObject({ ok: false, fields: ['custom_fields.Bottles'] });
    });
  });
}
