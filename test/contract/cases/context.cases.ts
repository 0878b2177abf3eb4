/** The desk hears where the shopper of a chat is in the shop, and in which language the chat goes on. */
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

const GHEE = { url: 'https://shop.example/ghee', title: 'Ghee', cart_value: 780 };

export function contextCases(target: TargetInUse): void {
  describeFeature(target, 'context', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('is taken with page, cart and language, each by itself, and once', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.context({ page: GHEE }), chat.context({ locale: 'bn' }), chat.context({}));
      const again = chat.context({ page: { url: GHEE.url }, locale: 'en' });
      await chat.done(again);
      expect(await chat.push(again)).toMatchObject([{ status: 'done', duplicate: true }]);
    });

    it('is taken after the end of the chat, and of no chat that is not there', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.end(), chat.context({ page: GHEE }));
      const nobody = chats.start();
      const refused = { status: 'refused', code: 'UNKNOWN_CONVERSATION' };
      expect(await nobody.push(nobody.context({ page: GHEE }))).toMatchObject([refused]);
    });
  });
}
