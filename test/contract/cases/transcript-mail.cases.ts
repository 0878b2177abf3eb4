/** The transcript by mail, in every state of a chat. */
import type { Target } from '../contract-target';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

const EMAIL = 'amina@example.com';

export function transcriptMailCases(target: () => Target): void {
  describe('a transcript by mail', () => {
    let call: Call;
    const chats = new TestConversations(() => call);
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    afterEach(() => chats.endAll());

    it('is queued while the bot has the chat, while it waits, with a person, and after its end, each time', async () => {
      const chat = chats.start();
      const mailed = async () =>
        expect(await chat.push(chat.mailTranscript(EMAIL))).toMatchObject([{ status: 'done', duplicate: false }]);
      await chat.done(chat.open(), chat.message('Hello'));
      await mailed();
      await chat.done(chat.connect());
      await mailed();
      await target().desk.take(chat.conversation);
      await mailed();
      await mailed();
      await chat.done(chat.end());
      await mailed();
    });

    it('is queued once for a repeated operation, and not for what is no address or no chat', async () => {
      const chat = chats.start();
      const operation = chat.mailTranscript(EMAIL);
      expect(await chat.push(operation)).toMatchObject([{ status: 'refused', code: 'UNKNOWN_CONVERSATION' }]);
      await chat.done(chat.open(), chat.message('Hello'), operation);
      expect(await chat.push(operation)).toMatchObject([{ status: 'done', duplicate: true }]);
      expect(await chat.push(chat.mailTranscript('nobody'))).toMatchObject([{ status: 'refused', code: 'INVALID' }]);
    });
  });
}
