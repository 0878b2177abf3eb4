/** Files that staff put with an answer on a ticket, or with a note, and read again. */
import { randomUUID } from 'node:crypto';
import type { SentAttachment, StaffTicketMessage } from '../../../src/contract/odoo';
import { ONE_PIXEL } from '../../support/one-pixel';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';
import { only, TestConversations } from '../test-conversation';

const image = (name: string, data = ONE_PIXEL.toString('base64')): SentAttachment => ({
  ...{ id: randomUUID(), name },
  ...{ mimetype: 'image/png', data },
});
const card = (name: string) => ({ id: someText, name, mimetype: 'image/png', size: ONE_PIXEL.length });

export function staffTicketFileCases(target: TargetInUse): void {
  describeFeature(target, 'staff_ticket_files', () => {
    let call: Call;
    let staff: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      staff = answer.granted ? answer.staff.id : '';
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const asked = async () => {
      const [chat, shopper] = [chats.start(), randomUUID()];
      await chat.done(chat.open({ id: shopper }));
      const [result] = await chat.push(chat.ticket('A broken jar'));
      const reference = result?.status === 'done' ? (result.ticket?.reference ?? '') : '';
      return { chat, reference, proof: { shopper, verified: false, reference } };
    };
    const answer = (reference: string, attachments: SentAttachment[], more: object = {}): StaffTicketMessage => ({
      ...{ id: randomUUID(), staff, reference, content: '', is_internal: false },
      attachments,
      ...more,
    });
    const fetched = (reference: string, attachment: string) =>
      call('staff_ticket_attachment', { staff, reference, attachment });

    it('of an answer come to the shopper, once', async () => {
      const { chat, reference, proof } = await asked();
      const sent = answer(reference, [image('label.png'), image('jar.png')]);
      const first = granted(await call('staff_ticket_message', sent)).ticket;
      expect(granted(await call('staff_ticket_message', sent)).ticket.messages).toHaveLength(1);
      expect(first.messages[0]).toMatchObject({ content: '', attachments: [card('label.png'), card('jar.png')] });
      const { ticket } = await call('ticket', proof);
      expect(ticket?.messages[0]?.attachments).toStrictEqual([card('label.png'), card('jar.png')]);
      expect(only(await chat.events(), 'ticket')).toMatchObject({
        attachments: [card('label.png'), card('jar.png')],
      });
      const id = ticket?.messages[0]?.attachments?.[0]?.id ?? '';
      const { attachment } = await call('ticket_attachment', { reference, attachment: id });
      expect(attachment?.data).toBe(ONE_PIXEL.toString('base64'));
      expect(granted(await fetched(reference, id)).attachment).toStrictEqual(attachment);
    });

    it('of a note are for staff', async () => {
      const [{ reference, proof }, other] = [await asked(), await asked()];
      const note = answer(reference, [image('secret.png')], { content: 'psst', is_internal: true });
      const { ticket } = granted(await call('staff_ticket_message', note));
      const id = ticket.messages[0]?.attachments?.[0]?.id ?? '';
      expect(granted(await fetched(reference, id)).attachment).toMatchObject({ name: 'secret.png' });
      expect(await call('ticket_attachment', { reference, attachment: id })).toStrictEqual({});
      expect((await call('ticket', proof)).ticket?.messages).toEqual([]);
      for (const refused of [
        await fetched(other.reference, id),
        await fetched('T99999', id),
        await fetched(reference, 'x'),
      ])
        expect(refused).toMatchObject({ ok: false, code: 'UNKNOWN' });
    });

    it('are refused by name when they are too many or empty, and the text with them', async () => {
      const { reference } = await asked();
      const many = Array.from({ length: 11 }, (_, number) => image(`${number}.png`));
      const refused = (attachments: SentAttachment[], content: string) =>
        call('staff_ticket_message', answer(reference, attachments, { content }));
      const wrong = (field: string) => ({ ok: false, code: 'INVALID', reason: someText, fields: [field] });
      expect(await refused(many, 'Here')).toStrictEqual(wrong('attachments'));
      expect(await refused([image('nothing.png', '')], 'Here')).toStrictEqual(wrong('attachments'));
      expect(await refused([], ' ')).toStrictEqual(wrong('content'));
      expect(granted(await call('staff_ticket', { staff, reference })).ticket.messages).toEqual([]);
    });
  });
}
