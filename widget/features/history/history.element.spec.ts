/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { MessagesPage, PastConversation } from '../../../src/contract/shopper';
import type { ChatState } from '../../core/state/chat.state';
import { history, panel } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { fakeFeatures } from '../../testing/fakes/fake-features';
import { aMessage } from '../../testing/fakes/wire-samples';
import { StorefrontChatHistory } from './history.element';
import './history.register';

const PAST: PastConversation = {
  id: 'c1',
  state: 'ended',
  agent_name: 'Nadia',
  started_at: '2026-11-18T08:00:00Z',
  ended_at: '2026-11-18T09:00:00Z',
  last_message: 'Thank you!',
  last_sequence: 4,
  rating: 4,
};
const page = (sequences: number[], has_more: boolean): MessagesPage => ({
  messages: sequences.map((sequence) =>
    aMessage(sequence, { actions: [{ type: 'handoff', label: 'A person' }] } as object),
  ),
  last_sequence: 4,
  has_more,
});

describe('past chats', () => {
  const onOpen = jest.fn();

  async function past(
    answers: Parameters<typeof fakeFeatures>[0],
    conversation: string | null = null,
    onAsk: ((begun: string) => void) | null = null,
  ) {
    const features = fakeFeatures(answers);
    const given = { call: features.call, i18n: ENGLISH, conversation, onOpen, onAsk };
    const drawn = await draw(new StorefrontChatHistory(), given);
    return { ...drawn, calls: features.calls };
  }

  it('are listed with who answered, and the one that goes on says so', async () => {
    const chats = [{ ...PAST, id: 'c2', state: 'bot' as const, agent_name: null, rating: null }, PAST];
    const drawn = await past({ chats: () => Promise.resolve(chats) });
    expect(drawn.texts('bdi')).toEqual([history.assistant, 'Nadia']);
    expect(drawn.texts('small:first-of-type')[0]).toBe(history.goesOn);
    expect(drawn.texts('small:first-of-type')[1]).toMatch(/4 of 5/);
    await drawn.press('Nadia');
    expect(onOpen.mock.calls).toEqual([['c1']]);
  });

  it('say when there are none', async () => {
    expect((await past({ chats: () => Promise.resolve([]) })).texts('.calm')).toEqual([history.none]);
  });

  it('are asked for again when that is wanted after a failure', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve([PAST])];
    const drawn = await past({ chats: () => answers.shift() ?? Promise.resolve([]) });
    await drawn.press(panel.tryNow);
    expect(drawn.texts('bdi')).toEqual(['Nadia']);
  });

  describe('one of them', () => {
    const chatOf = (drawn: Awaited<ReturnType<typeof past>>): ChatState =>
      drawn.find<HTMLElement & { chat: ChatState }>('storefront-chat-log').chat;

    it('is gone on with in the present chat, where one can write there', async () => {
      const begun: string[] = [];
      const answers = { chatMessages: () => Promise.resolve(page([1], false)) };
      const drawn = await past(answers, 'c1', (text) => begun.push(text));
      await drawn.press(history.goOn);
      expect(begun).toEqual([expect.stringMatching(/^About my chat of \w+ \w+: $/)]);
      expect((await past(answers, 'c1')).texts('button.main')).toEqual([]);
    });

    it('is read to its end, page by page, with nothing left to press', async () => {
      const pages = [page([1, 2], true), page([3, 4], false)];
      const drawn = await past({ chatMessages: () => Promise.resolve(pages.shift() ?? page([], false)) }, 'c1');
      expect(drawn.calls).toEqual([
        ['chatMessages', 'c1', 0],
        ['chatMessages', 'c1', 2],
      ]);
      expect(chatOf(drawn).thread.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
      expect(chatOf(drawn).thread.flatMap(({ actions = [] }) => actions)).toEqual([]);
      expect(chatOf(drawn)).toMatchObject({ stage: 'ended', seen: 4 });
    });

    it('ends with an empty page, whatever the bridge says of more', async () => {
      const drawn = await past({ chatMessages: () => Promise.resolve(page([], true)) }, 'c1');
      expect(drawn.calls).toHaveLength(1);
      expect(chatOf(drawn).thread).toEqual([]);
    });

    it('is not shown under the name of another', async () => {
      const pages = [Promise.resolve(page([1], false)), new Promise<MessagesPage>(() => undefined)];
      const drawn = await past({ chatMessages: () => pages.shift() ?? Promise.resolve(page([], false)) }, 'c1');
      await drawn.update({ conversation: 'c2' });
      expect(drawn.has('storefront-chat-log')).toBe(false);
    });
  });
});
