/** Chats with people on WhatsApp: the window of 24 hours, templates, and what became of messages. */
import { randomUUID } from 'node:crypto';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversation, TestConversations } from '../test-conversation';

const HOUR_MS = 60 * 60_000;
const THANKS = { name: 'thanks', language: 'en_US', variables: [{ name: 'body.1', text: 'Amina' }] };

export function whatsAppChatCases(target: TargetInUse): void {
  describeFeature(target, 'whatsapp_chats', () => {
    let call: Call;
    let agent: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      if (!answer.granted) throw new Error('the agent was not let in');
      agent = answer.staff.id;
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
    const post = (chat: TestConversation, content: string, more: object = {}) =>
      call('staff_post', { id: randomUUID(), staff: agent, conversation: chat.conversation, content, ...more });

    it('takes free text while the window is open, and refuses it once it is over', async () => {
      const open = await chats.waiting();
      await open.done(open.window(inHours(2)));
      expect(await post(open, 'Good morning')).toMatchObject({ ok: true });
      const over = await chats.waiting();
      await over.done(over.window(inHours(-1)));
      expect(await post(over, 'Good morning')).toEqual({ ok: false, code: 'WINDOW_OVER' });
      expect(await over.kinds()).not.toContain('message');
      await over.done(over.window(inHours(2)), over.window(inHours(-3)));
      expect(await post(over, 'There you are')).toMatchObject({ ok: true });
    });

    it('lets a chat be ended after that, but with no last words', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.window(inHours(-1)), chat.message('By the bot', 'bot'));
      const end = { staff: agent, conversation: chat.conversation };
      const refused = { ok: false, code: 'WINDOW_OVER' };
      expect(await call('staff_end', { id: randomUUID(), ...end, message: 'Bye' })).toEqual(refused);
      expect(await call('staff_end', { id: randomUUID(), ...end })).toMatchObject({ ok: true });
      expect((await chat.kinds()).at(-1)).toBe('ended');
    });

    it('takes a template at any time, and says which it was', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.window(inHours(-1)));
      expect(await post(chat, 'Thank you, Amina.', { template: THANKS })).toMatchObject({ ok: true });
      const [message] = (await chat.events()).filter(({ kind }) => kind === 'message');
      expect(message).toMatchObject({ content: 'Thank you, Amina.', template: THANKS });
    });

    it('is told what became of a message, in any order, and of one that is no more', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.window(inHours(2)));
      const posted = await post(chat, 'Good morning');
      const id = posted.ok ? (posted.message_id ?? '') : '';
      await chat.done(
        chat.delivery(id, 'failed', 'unreachable'),
        chat.delivery(id, 'delivered'),
        chat.read(id),
        chat.delivery(id, 'delivered'),
        chat.delivery('0', 'failed', 'unknown'),
      );
    });
  });
}
