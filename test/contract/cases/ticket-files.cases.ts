/** Files that a shopper sends with a ticket, or with an answer to one. */
import { randomUUID } from 'node:crypto';
import type { SentAttachment } from '../../../src/contract/odoo';
import { ONE_PIXEL } from '../../support/one-pixel';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

const image = (name: string) => {
  const data = ONE_PIXEL.toString('base64');
  return { id: randomUUID(), name, mimetype: 'image/png', data } satisfies SentAttachment;
};
const onTicket = (name: string) => ({ name, mimetype: 'image/png', content: ONE_PIXEL });

export function ticketFileCases(target: TargetInUse): void {
  describeFeature(target, 'ticket_files', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('stand on the ticket, whether the chat goes on or has ended, and are not handed out as the chat’s', async () => {
      for (const isEnded of [false, true]) {
        const [chat, shopper, jar] = [chats.start(), randomUUID(), image('jar.png')];
        await chat.done(chat.open({ id: shopper }), ...(isEnded ? [chat.end()] : []));
        const request = chat.ticket('A broken jar', { attachments: [jar] });
        const [result] = await chat.push(request);
        const reference = result?.status === 'done' ? (result.ticket?.reference ?? '') : '';
        expect(await chat.push(request)).toMatchObject([{ status: 'done', duplicate: true }]);
        const proof = { shopper, verified: false, reference };
        const answer = { id: randomUUID(), content: 'And the lid', attachments: [image('lid.png')], ...proof };
        expect(await call('ticket_reply', answer)).toMatchObject({ accepted: true });
        expect(await call('ticket_reply', answer)).toMatchObject({ accepted: true });
        expect(await target().desk.ticketFiles(reference)).toEqual([onTicket('jar.png'), onTicket('lid.png')]);
        const { ticket } = await call('ticket', proof);
        const shown = [
          ...(ticket?.attachments ?? []),
          ...(ticket?.messages.flatMap((said) => said.attachments ?? []) ?? []),
        ];
        expect(shown.map(({ name }) => name)).toEqual(['jar.png', 'lid.png']);
        for (const { id } of shown) {
          const { attachment } = await call('ticket_attachment', { reference, attachment: id });
          expect(attachment?.data).toBe(ONE_PIXEL.toString('base64'));
          expect(await call('ticket_attachment', { reference: 'T99999', attachment: id })).toStrictEqual({});
        }
        expect(await call('attachment', { conversation: chat.conversation, attachment: jar.id })).toStrictEqual({});
      }
    });

    it('are refused when they are too many or empty', async () => {
      const [chat, shopper] = [chats.start(), randomUUID()];
      const many = Array.from({ length: 11 }, (_, number) => image(`${number}.png`));
      const empty = [{ ...image('nothing.png'), data: '' }];
      await chat.done(chat.open({ id: shopper }));
      for (const attachments of [many, empty])
        expect(await chat.push(chat.ticket('A broken jar', { attachments }))).toMatchObject([
          { status: 'refused', code: 'INVALID' },
        ]);
      const [result] = await chat.push(chat.ticket('A broken jar'));
      const reference = result?.status === 'done' ? (result.ticket?.reference ?? '') : '';
      const answer = { id: randomUUID(), content: 'x', shopper, verified: false, reference };
      for (const attachments of [many, empty])
        expect(await call('ticket_reply', { ...answer, attachments })).toStrictEqual({
          accepted: false,
          code: 'INVALID',
        });
      expect(await target().desk.ticketFiles(reference)).toEqual([]);
    });
  });
}
