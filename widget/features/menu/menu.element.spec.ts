/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { menu, panel, sheets } from '../../core/i18n/en';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { mergeMessages } from '../../core/state/thread';
import { ENGLISH, draw } from '../../testing/draw';
import type { Drawn } from '../../testing/draw';
import { aMessage } from '../../testing/fakes/wire-samples';
import { StorefrontChatMenu } from './menu.element';
import './menu.register';

const READY: ChatState = { ...INITIAL_STATE, phase: 'ready' };
const WRITTEN = mergeMessages([], [aMessage(1, { type: 'user' })]);

describe('the menu', () => {
  const actions = { onPerson: jest.fn(), onSheet: jest.fn(), onEnd: jest.fn(), onMenu: jest.fn() };

  afterEach(() => jest.clearAllMocks());

  function menuOf(chat: ChatState, parent?: HTMLElement): Promise<Drawn<StorefrontChatMenu>> {
    return draw(new StorefrontChatMenu(), { chat, i18n: ENGLISH, actions }, parent);
  }

  it.each<[string, ChatState, string[]]>([
    ['without a session the help topics', INITIAL_STATE, [menu.browseFaq]],
    [
      'with the bot a person, all sheets but the transcript of nothing, and the end',
      READY,
      [
        panel.talkToPerson,
        menu.browseFaq,
        sheets['title.ticket'],
        sheets['title.tickets'],
        sheets['title.history'],
        menu.endChat,
      ],
    ],
    [
      'with a person the transcript of what was written, and no other person',
      { ...READY, stage: 'live', thread: WRITTEN },
      [
        menu.browseFaq,
        sheets['title.ticket'],
        sheets['title.tickets'],
        sheets['title.history'],
        sheets['title.transcript'],
        menu.endChat,
      ],
    ],
    [
      'after the end no end',
      { ...READY, stage: 'ended' },
      [menu.browseFaq, sheets['title.ticket'], sheets['title.tickets'], sheets['title.history']],
    ],
  ])('offers %s', async (_what, chat, entries) => {
    const drawn = await menuOf(chat);
    expect(drawn.buttons()).toEqual(entries);
  });

  it('does what an entry says', async () => {
    const drawn = await menuOf(READY);
    await drawn.press(panel.talkToPerson);
    await drawn.press(sheets['title.tickets']);
    await drawn.press(menu.endChat);
    expect(actions.onPerson).toHaveBeenCalledTimes(1);
    expect(actions.onSheet.mock.calls).toEqual([['tickets']]);
    expect(actions.onEnd).toHaveBeenCalledTimes(1);
  });

  describe('when the focus leaves', () => {
    const [layer, elsewhere] = [document.createElement('div'), document.createElement('button')];

    async function leaveFor(next: HTMLElement): Promise<void> {
      document.body.replaceChildren(layer, elsewhere);
      await menuOf(READY, layer);
      layer.dispatchEvent(new FocusEvent('focusout', { relatedTarget: next }));
    }

    afterEach(() => {
      layer.replaceChildren();
      layer.hidden = false;
      elsewhere.id = '';
    });

    it('closes', async () => {
      await leaveFor(elsewhere);
      expect(actions.onMenu).toHaveBeenCalledTimes(1);
    });

    it('stays for its own entries, and leaves closing to its own button', async () => {
      const inside = document.createElement('button');
      layer.append(inside);
      await leaveFor(inside);
      elsewhere.id = 'more';
      await leaveFor(elsewhere);
      expect(actions.onMenu).not.toHaveBeenCalled();
    });

    it('is not opened by what happens while it is closed', async () => {
      layer.hidden = true;
      await leaveFor(elsewhere);
      expect(actions.onMenu).not.toHaveBeenCalled();
    });

    it('hears of it no more once it is gone', async () => {
      await leaveFor(elsewhere);
      layer.firstElementChild?.remove();
      layer.dispatchEvent(new FocusEvent('focusout', { relatedTarget: elsewhere }));
      expect(actions.onMenu).toHaveBeenCalledTimes(1);
    });
  });
});
