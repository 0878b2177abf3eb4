/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { INITIAL_STATE } from '../core/state/chat.state';
import type { ChatState } from '../core/state/chat.state';
import { mergeMessages } from '../core/state/thread';
import { ENGLISH } from '../testing/draw';
import { aMessage } from '../testing/fakes/wire-samples';
import { settle } from '../testing/fakes/manual-timers';
import { HomeController } from './home.controller';
import type { HomeHost } from './home.controller';

const fetched = jest.fn<Promise<boolean>, []>();
jest.mock('../features/deferred.loader', () => ({ loadDeferred: () => fetched() }));

const GREETED: ChatState = {
  ...INITIAL_STATE,
  phase: 'ready',
  thread: mergeMessages([], [aMessage(1, { type: 'bot' })]),
};
const WRITTEN: ChatState = { ...GREETED, thread: mergeMessages(GREETED.thread, [aMessage(2, { type: 'user' })]) };

describe('the start of a chat', () => {
  const log = document.createElement('storefront-chat-log');

  beforeEach(() => {
    fetched.mockReset().mockResolvedValue(true);
    log.replaceChildren();
    document.body.replaceChildren(log);
  });

  function panel(state: ChatState, opened = true) {
    const host = {
      opened,
      settings: { channel: 'organic' } as HomeHost['settings'],
      renderRoot: document.body,
      conversation: { state, call: () => new Promise<never>(() => undefined) },
      language: { i18n: ENGLISH },
      layers: { showSheet: () => Promise.resolve() },
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    const controller = new HomeController(host);
    const update = async (change: Partial<ChatState> = {}): Promise<void> => {
      host.conversation.state = { ...host.conversation.state, ...change };
      controller.hostUpdated();
      await settle();
    };
    return { host, update };
  }

  it.each<[string, ChatState, boolean]>([
    ['while there is only a greeting', GREETED, true],
    ['not before there is one', { ...GREETED, thread: [] }, false],
    ['not once the shopper has written', WRITTEN, false],
    ['not while a person is waited for', { ...GREETED, stage: 'waiting' }, false],
    ['not without a session', { ...GREETED, phase: 'unreachable' }, false],
  ])('is shown %s', async (_when, state, isShown) => {
    await panel(state).update();
    expect(log.childElementCount).toBe(isShown ? 1 : 0);
    expect(fetched).toHaveBeenCalledTimes(isShown ? 1 : 0);
  });

  it('is not fetched before the chat is opened', async () => {
    const { host, update } = panel(GREETED, false);
    await update();
    expect(fetched).not.toHaveBeenCalled();
    host.opened = true;
    await update();
    expect(log.querySelector('storefront-chat-home')).toMatchObject({ channel: 'organic', i18n: ENGLISH });
  });

  it('is another one in the next chat', async () => {
    const { update } = panel(GREETED);
    await update();
    const first = log.firstElementChild;
    await update(WRITTEN);
    await update(GREETED);
    expect(log.childElementCount).toBe(1);
    expect(log.firstElementChild).not.toBe(first);
  });

  it('goes when the shopper writes, also while it is being fetched', async () => {
    const { update } = panel(GREETED);
    await update();
    await update({ thread: WRITTEN.thread });
    expect(log.childElementCount).toBe(0);
    let answer: (isFetched: boolean) => void = () => undefined;
    fetched.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const late = panel(GREETED);
    await late.update();
    await late.update({ thread: WRITTEN.thread });
    answer(true);
    await settle();
    expect(log.childElementCount).toBe(0);
  });

  it('that could not be fetched is tried again when the chat is opened again, not with each letter', async () => {
    fetched.mockResolvedValueOnce(false);
    const { host, update } = panel(GREETED);
    await update();
    await update({ draft: 'H' });
    expect([fetched.mock.calls.length, log.childElementCount]).toEqual([1, 0]);
    for (const opened of [false, true]) {
      host.opened = opened;
      await update();
    }
    expect([fetched.mock.calls.length, log.childElementCount]).toEqual([2, 1]);
  });
});
