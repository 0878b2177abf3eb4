import { AMINA, PHONE, orderChat } from './spec/order-chat';

describe('"tell me when it ships"', () => {
  it('is offered with an order that still moves, and takes the proof along', async () => {
    const { say, story } = orderChat();
    const shown = await say(`S00042 ${AMINA}`);
    const offer = shown?.actions.find(({ action }) => action.startsWith('reply:'))?.action.slice('reply:'.length) ?? '';
    expect((await say(offer))?.content).toMatch(/news of S00042.*e-mail/);
    expect(story.operations.map(({ kind }) => kind)).toEqual([
      'open',
      ...Array<string>(5).fill('message'),
      'watch_order',
    ]);
    expect(story.operations.at(-1)).toMatchObject({ order: 'S00042', verified: false, email: AMINA });
  });

  it('works in Bengali, of the order shown last, once', async () => {
    const { say, story } = orderChat({}, 'bn');
    const shown = await say(`S00042 ${AMINA}`);
    const offer = shown?.actions[0]?.action.slice('reply:'.length) ?? '';
    expect((await say(offer))?.intent).toBe('order_news');
    expect((await say('পাঠানো হলে জানাবেন'))?.intent).toBe('order_news');
    expect(story.operations.filter(({ kind }) => kind === 'watch_order')).toHaveLength(1);
    const again = await say(`S00042 ${AMINA}`);
    expect(again?.actions.map(({ action }) => action)).toEqual(['connect_agent']);
  });

  describe('shown for a phone number', () => {
    it('comes into this chat only, says so, and is mailed as well for the e-mail on the order', async () => {
      const { say, story } = orderChat();
      await say(`S00042 ${PHONE}`);
      expect((await say('tell me when it ships'))?.content).toMatch(/as long as this chat is open.*e-mail address/);
      expect((await say(AMINA))?.content).toMatch(/once this chat has ended, by e-mail/);
      const watches = story.operations.filter(({ kind }) => kind === 'watch_order');
      expect(watches).toMatchObject([
        { order: 'S00042', phone: PHONE, verified: false },
        { order: 'S00042', email: AMINA, verified: false },
      ]);
      expect(watches[1]).not.toHaveProperty('phone');
      expect(story.conversation.orderMemory?.watches).toMatchObject([{ order: 'S00042', mailed: true }]);
    });

    it('is not mailed to an address that is not on the order', async () => {
      const { say, story } = orderChat();
      await say(`S00042 ${PHONE}`);
      await say('tell me when it ships');
      expect((await say('somebody@example.com'))?.content).toMatch(/could not find/);
      expect((await say(AMINA))?.content).toMatch(/by e-mail/);
      expect(story.operations.filter(({ kind }) => kind === 'watch_order')).toHaveLength(2);
    });

    it('waits for no address: whatever else is said is not taken for one', async () => {
      const { say } = orderChat();
      await say(`S00042 ${PHONE}`);
      await say('tell me when it ships');
      expect(await say('do you have 500 ml bottles?')).toBeNull();
      expect(await say(AMINA)).toBeNull();
    });

    it('says so in Bengali', async () => {
      const { say } = orderChat({}, 'bn');
      await say(`S00042 ${PHONE}`);
      expect((await say('পাঠানো হলে জানাবেন'))?.content).toMatch(/যতক্ষণ এই চ্যাট খোলা আছে।.*ই-মেইল ঠিকানা/);
    });
  });

  it('is neither offered nor promised when the desk cannot watch orders', async () => {
    const { say, story } = orderChat({}, 'en', false);
    const shown = await say(`S00042 ${AMINA}`);
    expect(shown?.actions.map(({ action }) => action)).toEqual(['connect_agent']);
    const asked = await say('tell me when it ships');
    expect(asked).toMatchObject({ intent: 'order_news', content: expect.stringMatching(/cannot tell you/) as unknown });
    expect(story.operations).toEqual([]);
  });

  it('watches nothing that was not shown', async () => {
    const { say, story } = orderChat();
    await say(`S00042 ${AMINA}`);
    await say('Tell me when S00099 moves on');
    await say('who@example.com');
    expect(story.operations).toHaveLength(0);
  });
});
