/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { givenRatings } from '../../../src/contract/shopper/ticket-ratings';
import type { Availability, PastConversation, Ticket } from '../../../src/contract/shopper';
import { I18n } from '../../core/i18n/i18n';
import { history, home, tickets } from '../../core/i18n/en';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { ENGLISH, draw } from '../../testing/draw';
import { fakeFeatures } from '../../testing/fakes/fake-features';
import { aSession } from '../../testing/fakes/wire-samples';
import { StorefrontChatHome } from './home.element';
import './home.register';

const OPEN: Availability = { open: true, reason: 'open', next_open_at: null, timezone: 'UTC', message: '' };
const SHOPPER = { id: 'v1', name: null, verified: false };
const NEW: ChatState = { ...INITIAL_STATE, phase: 'ready', shopper: SHOPPER };
const QUESTIONS = [
  { id: '7', question: 'How do I pay?' },
  { id: '9', question: 'Where do you deliver?' },
];

function past(id: string, state: PastConversation['state'], last_message: string): PastConversation {
  const started = { started_at: '2026-11-18T08:00:00Z', ended_at: null, last_sequence: 4, rating: null };
  return { id, state, agent_name: null, last_message, ...started };
}

function ticket(reference: string | null, status: Ticket['status'], updated_at: string): Ticket {
  const rest = { conversation_id: 'c1', priority: 'medium', category: 'general', agent_name: null } as const;
  const times = { created_at: updated_at, updated_at, resolved_at: null, ...givenRatings({}) };
  return { reference, subject: `About ${reference}`, status, ...rest, ...times };
}

describe('the start of a chat', () => {
  const onSheet = jest.fn();
  const answers = {
    chats: () => Promise.resolve([] as PastConversation[]),
    faqs: () => Promise.resolve({ popular: QUESTIONS }),
    tickets: () => Promise.resolve([] as Ticket[]),
  };

  beforeEach(() => onSheet.mockReset());

  async function start(chat: ChatState, known: Partial<typeof answers> = {}) {
    const features = fakeFeatures({ ...answers, ...known });
    const properties = { call: features.call, chat, i18n: ENGLISH, channel: 'organic', onSheet };
    const drawn = await draw(new StorefrontChatHome(), properties);
    return { ...drawn, asked: () => features.calls.map(([name]) => name), calls: features.calls };
  }

  it('offers what is read most in the channel, in the language of the thread', async () => {
    const drawn = await start(NEW);
    expect(drawn.calls).toContainEqual(['faqs', { channel: 'organic', locale: 'en', popular: 3 }]);
    expect(drawn.texts('h3')).toEqual([home.popular]);
    await drawn.press('Where do you deliver?');
    expect(onSheet.mock.calls).toEqual([['faq', '9']]);
    await drawn.update({ i18n: new I18n('bn', { now: () => 0 }) });
    expect(drawn.calls).toContainEqual(['faqs', { channel: 'organic', locale: 'bn', popular: 3 }]);
  });

  it('says that the shop is open only while it is, and where that is shown', async () => {
    const channel = { ...aSession().channel, show_online_status: false };
    expect((await start({ ...NEW, availability: OPEN, channel })).has('.open')).toBe(false);
    expect((await start({ ...NEW, availability: OPEN })).texts('.open')).toEqual([home.open]);
    expect((await start({ ...NEW, availability: { ...OPEN, open: false } })).has('.open')).toBe(false);
  });

  it('has the logo of the channel, by its name, unless it cannot be shown', async () => {
    const { channel } = aSession();
    const theme = { ...channel.theme, logo_url: 'https://chat.example.com/logo.png' };
    const drawn = await start({ ...NEW, channel: { ...channel, theme } });
    expect(drawn.find<HTMLImageElement>('.logo')).toMatchObject({ src: theme.logo_url, alt: channel.name });
    drawn.find('.logo').dispatchEvent(new Event('error'));
    await drawn.update();
    expect(drawn.has('.logo')).toBe(false);
    expect((await start({ ...NEW, channel })).has('.logo')).toBe(false);
  });

  it('asks nobody for the requests of a shopper who has none', async () => {
    expect((await start(NEW)).asked()).not.toContain('tickets');
  });

  it('leads to the last chat that ended', async () => {
    const chats = [past('now', 'live', 'Hello'), past('c7', 'ended', 'Thank you'), past('c6', 'ended', 'Bye')];
    const drawn = await start(NEW, { chats: () => Promise.resolve(chats) });
    expect(drawn.texts('h3')).toEqual([home.lastChat, home.popular]);
    expect(drawn.texts('small')).toEqual([`${history.assistant} · November 18`]);
    await drawn.press('Thank you');
    expect(onSheet.mock.calls).toEqual([['history', 'c7']]);
  });

  it('shows the two open requests that changed last', async () => {
    const list = [
      ticket('T1', 'open', '2026-11-01T08:00:00Z'),
      ticket('T2', 'resolved', '2026-11-09T08:00:00Z'),
      ticket('T3', 'waiting_customer', '2026-11-08T08:00:00Z'),
      ticket('T4', 'closed', '2026-11-07T08:00:00Z'),
      ticket('T5', 'in_progress', '2026-11-06T08:00:00Z'),
      ticket(null, 'open', '2026-11-10T08:00:00Z'),
    ];
    const verified = { ...NEW, shopper: { ...SHOPPER, verified: true } };
    const drawn = await start(verified, { tickets: () => Promise.resolve(list) });
    const { 'status.waiting_customer': waiting, 'status.in_progress': inProgress } = tickets;
    expect(drawn.texts('small')).toEqual([`T3 · ${waiting}`, `T5 · ${inProgress}`]);
    await drawn.press('About T3');
    expect(onSheet.mock.calls).toEqual([['tickets', 'T3']]);
  });

  it('looks again when a request has changed or the shop says who this is, and not otherwise', async () => {
    const drawn = await start(NEW);
    const looks = (): number => drawn.asked().filter((name) => name === 'chats').length;
    await drawn.update({ chat: { ...NEW, draft: 'Hel' } });
    await drawn.update();
    expect(looks()).toBe(1);
    await drawn.update({ chat: { ...NEW, shopper: { ...SHOPPER, verified: true } } });
    expect(looks()).toBe(2);
    expect(drawn.asked()).toContain('tickets');
  });

  it('shows nothing of one shopper to the next', async () => {
    const answers = [Promise.resolve([past('c7', 'ended', 'Thank you')]), new Promise<never>(() => undefined)];
    const drawn = await start(NEW, { chats: () => answers.shift() ?? Promise.resolve([]) });
    expect(drawn.texts('h3')).toContain(home.lastChat);
    await drawn.update({ chat: { ...NEW, shopper: { ...SHOPPER, id: 'v2' } } });
    expect(drawn.texts('h3')).toEqual([]);
  });

  it('leaves out what cannot be had', async () => {
    const away = (): Promise<never> => Promise.reject(new Error('away'));
    const drawn = await start({ ...NEW, availability: OPEN }, { chats: away, faqs: away, tickets: away });
    expect(drawn.texts('h3')).toEqual([]);
    expect(drawn.texts('.open')).toEqual([home.open]);
  });
});
