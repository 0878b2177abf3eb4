import type { Said } from '../inbox/inbound.port';
import { saidBy } from './said-by';

const [WITH_BOT, WITH_PEOPLE] = [
  { state: 'bot', locale: 'en' },
  { state: 'live', locale: 'en' },
] as const;

it.each<[Said, string]>([
  [{ kind: 'media', type: 'audio', id: '1' }, '🎤 (a voice message)'],
  [
    { kind: 'media', type: 'document', id: '1', name: 'bill.pdf', caption: 'My bill' },
    '📄 (a file)\nbill.pdf\nMy bill',
  ],
  [{ kind: 'place', at: [23.7, 90.4], name: 'Shop' }, '📍 Shop\nhttps://www.google.com/maps?q=23.7,90.4'],
  [{ kind: 'people', people: [{ name: 'Bo', phones: ['+1', '+2'] }] }, '👤 Bo, +1, +2'],
  [{ kind: 'items', items: [{ id: 'milk', quantity: 2 }] }, '🛒 2 × milk'],
  [{ kind: 'unsupported', type: 'hologram' }, '(a message of a kind that cannot be shown here)'],
])('%j reads %j, and is for whoever has the chat', (said, text) => {
  expect(saidBy(said, WITH_PEOPLE)).toEqual({ wish: 'other', text });
});

it.each<[Said, string]>([
  [{ kind: 'reaction', emoji: '👍' }, '(reacted with 👍)'],
  [{ kind: 'reaction', emoji: '' }, '(took a reaction back)'],
  [{ kind: 'edited', text: 'Two jars' }, '(edited) Two jars'],
  [{ kind: 'deleted' }, '(deleted a message)'],
  [{ kind: 'moved' }, '(has a new phone number)'],
])('%j reads %j, and wants no answer', (said, text) => {
  expect(saidBy(said, WITH_BOT)).toEqual({ wish: 'none', text });
});

it('takes a button for what it still can mean', () => {
  const wish = (id: string, chat: typeof WITH_BOT | typeof WITH_PEOPLE) =>
    saidBy({ kind: 'pressed', id, title: 'X' }, chat).wish;
  expect(['connect_agent', 'end_chat', 'main_menu', 'faq:7'].map((id) => wish(id, WITH_BOT))).toEqual([
    'support',
    'menu',
    'menu',
    'other',
  ]);
  expect(['connect_agent', 'end_chat', 'main_menu'].map((id) => wish(id, WITH_PEOPLE))).toEqual([
    'other',
    'end',
    'other',
  ]);
});

it('takes the words of support from the bot alone, and those of an end from people alone', () => {
  const wish = (text: string, chat: typeof WITH_BOT | typeof WITH_PEOPLE) => saidBy({ kind: 'text', text }, chat).wish;
  expect([wish('agent', WITH_BOT), wish('agent', WITH_PEOPLE)]).toEqual(['support', 'other']);
  expect([wish('exit', WITH_BOT), wish('exit', WITH_PEOPLE)]).toEqual(['other', 'end']);
});
