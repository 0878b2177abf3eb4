/** Consent, or the line that was shown, is on record with the chat. */
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

const EARLIER = '2026-11-20T09:00:00Z';
const LATER = '2026-11-20T09:00:07.250Z';
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

export function consentCases(target: TargetInUse): void {
  describeFeature(target, 'consent', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());
    const onRecord = (chat: { readonly conversation: string }) => target().desk.consent(chat.conversation);

    it('is on record with version, language and instant, and whether the shopper agreed', async () => {
      const [agreed, told] = [chats.start(), chats.start()];
      await agreed.done(agreed.open(), agreed.consent('2026-11', true, EARLIER), agreed.message('Hello'));
      await told.done(told.open(), told.consent('2026-11', false, LATER), told.message('Hello'));
      const given = { version: '2026-11', locale: 'bn' };
      expect(await onRecord(agreed)).toStrictEqual({ ...given, agreed: true, givenAt: seconds(EARLIER) });
      expect(await onRecord(told)).toStrictEqual({ ...given, agreed: false, givenAt: seconds(LATER) });
    });

    it('is nothing where the shopper was told nothing', async () => {
      const chat = await chats.waiting();
      expect(await onRecord(chat)).toBeNull();
    });

    it('is the latest that was given, also when an earlier one comes after it', async () => {
      const chat = await chats.waiting();
      const [earlier, later] = [chat.consent('1', true, EARLIER), chat.consent('2', true, LATER)];
      await chat.done(chat.consent('0', false, EARLIER), later, earlier);
      expect(await onRecord(chat)).toMatchObject({ version: '2', givenAt: seconds(LATER) });
      expect(await chat.push(later)).toMatchObject([{ status: 'done', duplicate: true }]);
    });

    it('is taken after the end of the chat, and of no chat that is not there', async () => {
      const chat = await chats.waiting();
      await chat.done(chat.end(), chat.consent('1', true, EARLIER));
      expect(await onRecord(chat)).toMatchObject({ version: '1' });
      const nobody = chats.start();
      expect(await nobody.push(nobody.consent('1', true, EARLIER))).toMatchObject([
        { status: 'refused', code: 'UNKNOWN_CONVERSATION' },
      ]);
    });
  });
}
