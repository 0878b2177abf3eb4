/** Images and files, from the shopper to the desk and back. */
import { randomUUID } from 'node:crypto';
import type { AttachmentAnswer, MessageOperation, SentAttachment } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations, type TestConversation } from '../test-conversation';
import { ONE_PIXEL } from '../../support/one-pixel';

const PDF = Buffer.from('%PDF-1.4\n\u0000 receipt');

const file = (name: string, content: Buffer, mimetype: string): SentAttachment => ({
  id: randomUUID(),
  name,
  mimetype,
  data: content.toString('base64'),
});
const image = () => file('broken jar.png', ONE_PIXEL, 'image/png');
const contentOf = ({ attachment }: AttachmentAnswer) => Buffer.from(attachment?.data ?? '', 'base64');

export function attachmentCases(target: TargetInUse): void {
  describeFeature(target, 'attachments', () => {
    let call: Call;
    const desk = () => target().desk;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const withFiles = (
      chat: TestConversation,
      content: string,
      ...attachments: SentAttachment[]
    ): MessageOperation => ({
      ...chat.message(content),
      attachments,
    });
    const fetched = (chat: TestConversation, attachment: string) =>
      call('attachment', { conversation: chat.conversation, attachment });

    it('of the shopper come to the desk whole, with a text or without, once', async () => {
      const chat = await chats.waiting();
      const first = withFiles(chat, '', image());
      const second = withFiles(chat, 'The receipt', file('receipt.pdf', PDF, 'application/pdf'));
      await chat.done(first, second, chat.message('Did you get them?'));
      expect(await chat.push(first)).toMatchObject([{ status: 'done', duplicate: true }]);
      const there = await desk().files(chat.conversation);
      expect(there.map(({ name }) => name)).toEqual(['broken jar.png', 'receipt.pdf']);
      expect(await desk().download(chat.conversation, there[0]?.id ?? '')).toEqual(ONE_PIXEL);
      expect(await desk().download(chat.conversation, there[1]?.id ?? '')).toEqual(PDF);
      const said = (await desk().transcript(chat.conversation)).filter(({ author }) => author === 'shopper');
      expect(said.map(({ text }) => text)).toEqual(['Hello', '', 'The receipt', 'Did you get them?']);
    });

    it('of the shopper are given back under the id that the bridge gave them, for that chat alone', async () => {
      const [chat, other] = [await chats.waiting(), await chats.waiting()];
      const sent = image();
      await chat.done(withFiles(chat, '', sent));
      const answer = await fetched(chat, sent.id);
      expect(answer.attachment).toMatchObject({ name: 'broken jar.png', mimetype: 'image/png' });
      expect(contentOf(answer)).toEqual(ONE_PIXEL);
      expect(await fetched(other, sent.id)).toStrictEqual({});
      expect(await fetched(chat, randomUUID())).toStrictEqual({});
      expect(await call('attachment', { conversation: randomUUID(), attachment: sent.id })).toStrictEqual({});
    });

    it('of an agent are told with their message, and given out for that chat alone', async () => {
      const [chat, other] = [await chats.waiting(), await chats.waiting()];
      await desk().take(chat.conversation);
      await desk().say(chat.conversation, '', { name: 'label.pdf', mimetype: 'application/pdf', content: PDF });
      const message = only(await chat.events(), 'message');
      expect(message.content).toBe('');
      expect(message.attachments).toStrictEqual([
        { id: someText, name: 'label.pdf', mimetype: 'application/pdf', size: PDF.length },
      ]);
      const id = message.attachments?.[0]?.id ?? '';
      expect(contentOf(await fetched(chat, id))).toEqual(PDF);
      expect(await fetched(other, id)).toStrictEqual({});
    });

    it('are refused when there are too many or one is empty; a message still needs a text or a file', async () => {
      const chat = await chats.waiting();
      const results = await chat.push(
        withFiles(chat, 'Many', ...Array.from({ length: 11 }, image)),
        withFiles(chat, 'Empty', file('a.png', Buffer.alloc(0), 'image/png')),
        withFiles(chat, ' '),
      );
      expect(results.map((result) => result.status === 'refused' && result.code)).toEqual(Array(3).fill('INVALID'));
      expect(await desk().files(chat.conversation)).toEqual([]);
    });

    it('of some megabytes come through over XML-RPC as well', async () => {
      const other = openFacade(target().bridge, 'xmlrpc');
      const chat = await chats.waiting();
      const large = file('large.pdf', Buffer.concat([PDF, Buffer.alloc(3 * 1024 * 1024, 1)]), 'application/pdf');
      const { results } = await other.call('push', { operations: [withFiles(chat, '', large)] });
      expect(results).toMatchObject([{ status: 'done' }]);
      const { attachment } = await other.call('attachment', { conversation: chat.conversation, attachment: large.id });
      expect(attachment?.data === large.data).toBe(true);
      await other.close();
    });

    it('are announced with the settings of a channel', async () => {
      const { snapshot } = await call('settings', {});
      const channel = snapshot?.channels.find((row) => row.key === 'default');
      expect(channel?.attachments?.max_bytes).toBeGreaterThan(0);
      expect(channel?.attachments?.extensions).toContain('png');
    });
  });

  describeFeature(target, 'staff_files', () => {
    let call: Call;
    let staff: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'manager', password: 'manager' });
      staff = answer.granted ? answer.staff.id : '';
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const label = (content = PDF): SentAttachment => file('label.pdf', content, 'application/pdf');
    const post = ({ conversation }: TestConversation, attachments: SentAttachment[], content = '') => ({
      ...{ id: randomUUID(), staff, conversation },
      content,
      attachments,
    });

    it('are of the person who sent them, and come to the shopper, once', async () => {
      const chat = await chats.waiting();
      const sent = post(chat, [label(), image()]);
      const first = await call('staff_post', sent);
      expect(first).toStrictEqual({ ok: true, message_id: someText });
      expect(await call('staff_post', sent)).toStrictEqual(first);
      const message = only(await chat.events(), 'message');
      expect(message).toMatchObject({ content: '', author: { id: staff, name: 'Farhan Ahmed' } });
      expect(message.attachments).toStrictEqual([
        { id: someText, name: 'label.pdf', mimetype: 'application/pdf', size: PDF.length },
        { id: someText, name: 'broken jar.png', mimetype: 'image/png', size: ONE_PIXEL.length },
      ]);
      const answer = await call('attachment', {
        conversation: chat.conversation,
        attachment: message.attachments?.[0]?.id ?? '',
      });
      expect(contentOf(answer)).toEqual(PDF);
    });

    it('are refused when there are too many or one is empty, and the text with them', async () => {
      const chat = await chats.waiting();
      for (const bad of [Array.from({ length: 11 }, () => label()), [label(Buffer.alloc(0))], []]) {
        const refused = await call('staff_post', post(chat, bad, bad.length > 0 ? 'Here it is' : ' '));
        const fields = [bad.length > 0 ? 'attachments' : 'content'];
        expect(refused).toStrictEqual({ ok: false, code: 'INVALID', reason: someText, fields });
      }
      expect(await chat.kinds()).toEqual([]);
    });
  });
}
