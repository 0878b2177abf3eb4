/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { sheets } from '../../core/i18n/en';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import type { Sheet } from '../../core/state/sheet';
import { ENGLISH, draw } from '../../testing/draw';
import { LINE } from '../../testing/fakes/consent-chat';
import { aSession } from '../../testing/fakes/wire-samples';
import { StorefrontChatSheet } from './sheet.element';
import './sheets.register';

const { channel } = aSession();
const READY: ChatState = { ...INITIAL_STATE, phase: 'ready', channel: { ...channel, consent: LINE } };

describe('a sheet', () => {
  const [onSheet, onClose] = [jest.fn(), jest.fn()];

  afterEach(() => jest.clearAllMocks());

  function open(sheet: Sheet, properties: Partial<StorefrontChatSheet> = {}, parent?: HTMLElement) {
    const call = () => Promise.reject(new Error('Nobody expected a call.'));
    return draw(
      new StorefrontChatSheet(),
      { sheet, call, chat: READY, i18n: ENGLISH, onSheet, onClose, ...properties },
      parent,
    );
  }

  it('closes from its list, and goes back to the list from an entry', async () => {
    const drawn = await open('tickets', { entry: 'T00042' });
    await drawn.press(sheets.back);
    expect(onSheet.mock.calls).toEqual([['tickets', null]]);
    expect(onClose).not.toHaveBeenCalled();
    await drawn.update({ entry: null });
    await drawn.press(sheets.back);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it.each<[Sheet, string]>([
    ['tickets', 'T00042'],
    ['history', 'c1'],
  ])('opens an entry of %s in the same sheet', async (sheet, entry) => {
    const drawn = await open(sheet);
    drawn.find<HTMLElement & { onOpen: (entry: string) => void }>('.body').onOpen(entry);
    expect(onSheet.mock.calls).toEqual([[sheet, entry]]);
  });

  it.each([
    ['', [{ type: 'drafted', draft: 'oat milk' }]],
    ['What I was writing', []],
  ])(
    'leads from the help topics into the chat with the question, unless “%s” is being written',
    async (draft, told) => {
      const dispatch = jest.fn();
      const session = { store: { dispatch } } as unknown as StorefrontChatSheet['session'];
      const drawn = await open('faq', { session, chat: { ...READY, draft } });
      drawn.find<HTMLElement & { onAsk: (question: string) => void }>('storefront-chat-faq').onAsk('oat milk');
      expect(dispatch.mock.calls.flat()).toEqual(told);
      expect(onClose).toHaveBeenCalledTimes(1);
    },
  );

  it('leads from a message that was left to all requests', async () => {
    const drawn = await open('ticket');
    drawn.find<HTMLElement & { onShowTickets: () => void }>('.body').onShowTickets();
    expect(onSheet.mock.calls).toEqual([['tickets', null]]);
  });

  it.each<[Sheet, boolean]>([
    ['ticket', true],
    ['tickets', true],
    ['transcript', true],
    ['faq', false],
    ['history', false],
  ])('of %s asks for consent where something can be written: %s', async (sheet, asks) => {
    expect((await open(sheet)).has('storefront-chat-consent')).toBe(asks);
  });

  it('asks for no consent that was given', async () => {
    const chat = { ...READY, consent: { version: LINE.version, agreed: true } };
    expect((await open('ticket', { chat })).has('storefront-chat-consent')).toBe(false);
  });

  it('has the focus on its way back, also after another entry was opened', async () => {
    const drawn = await open('tickets');
    const back = drawn.find('.back');
    expect(drawn.element.shadowRoot?.activeElement).toBe(back);
    drawn.find<HTMLElement>('.back').blur();
    await drawn.update({ entry: 'T00042' });
    expect(drawn.element.shadowRoot?.activeElement).toBe(back);
  });

  it('makes inert what it covers for as long as it is open', async () => {
    const panel = document.createElement('div');
    const [log, composer] = [document.createElement('div'), document.createElement('div')];
    panel.append(log, composer);
    document.body.replaceChildren(panel);
    const { element } = await open('faq', {}, panel);
    expect([log, composer, element].map((one) => one.hasAttribute('inert'))).toEqual([true, true, false]);
    element.remove();
    expect([log, composer].map((one) => one.hasAttribute('inert'))).toEqual([false, false]);
  });
});
