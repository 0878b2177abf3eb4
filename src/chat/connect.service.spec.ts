/** The permit to wait of a chat whose request for a person fails. */
import type { Conversation } from '../conversation/conversation';
import { ConversationEnded, StoreAway } from '../conversation/conversation.errors';
import { ConnectService } from './connect.service';

describe('a request for a person that fails', () => {
  it.each([
    ['keeps its permit when the store is away, for it may have been taken', new StoreAway(), []],
    ['gives its permit back when it was refused', new ConversationEnded(), ['c1']],
  ])('%s', async (_what, trouble, expected) => {
    const freed: string[] = [];
    const chat = {
      id: 'c1',
      channel: 'default',
      locale: 'en',
      shopper: { id: 's1', verified: false },
      state: 'bot',
    } as Conversation;
    const permits = { take: () => Promise.resolve(true), free: (id: string) => Promise.resolve(void freed.push(id)) };
    const storefront = {
      channel: () => ({ key: 'default' }),
      availability: () => ({ open: true }),
      hasBot: () => true,
      waitingText: () => 'One moment',
    };
    const service = new ConnectService(
      {} as never,
      {} as never,
      { requestAgent: () => Promise.reject(trouble) } as never,
      storefront as never,
      { conversation: () => Promise.resolve(chat) } as never,
      permits as never,
      {} as never,
      { now: () => 0 },
    );
    await expect(service.connect('c1', {}, { name: 'address:192.0.2.1' })).rejects.toBe(trouble);
    expect(freed).toEqual(expected);
  });
});
