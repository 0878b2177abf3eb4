/** Scenes that need actions of the shopper: which, and in which other scene. */
import type { Scene, Step } from './scene';
import type { SceneName } from './scene-names';

type ActionScene = Partial<Scene> & {
  /** Where the shopper acts; in the chat with the bot when left out. */
  readonly after?: 'ended' | 'faq' | 'live';
};

const menu: Step = { press: '#more' };
const send: Step = { press: '.main[type=submit]:not(.send)' };
const from = (entry: string, ...steps: readonly Step[]): Pick<Scene, 'steps'> => ({
  steps: [menu, { press: `.${entry}` }, ...steps],
});
const open = (nth: number): Step => ({ press: `.links li:nth-child(${nth}) button` });
const stars: Step = { press: '.star:nth-of-type(4)' };
const say = (text: string): readonly Step[] => [{ fill: 'textarea', text }, { press: '.send:enabled' }];
const smile: Step = { press: '[aria-expanded]:not(#more)' };

export const ACTION_SCENES = {
  rated: { after: 'ended', steps: [stars, { see: 'textarea.field' }] },
  thanked: { after: 'ended', steps: [stars, { press: '.row .main' }, { see: '.thanks' }] },
  'faq-voted': { after: 'faq', steps: [{ press: '.vote button' }] },
  tray: { after: 'live', steps: [{ attach: true }, { see: 'progress' }] },
  offline: { offline: true, steps: [...say('🥛'), { see: '.notice' }] },
  'too-long': { steps: [...say('Milk '.repeat(11_000)), { see: '.notice' }] },
  menu: { steps: [menu, { see: '[role=switch]' }, { see: '.parting' }] },
  ending: from('parting', { see: '.fuse' }),
  emoji: { steps: [smile, { see: '.row button' }] },
  'emoji-none': { steps: [smile, { fill: '[type=search]', text: 'zzzz' }, { see: '.calm' }] },
  topics: from('faq', { see: '.links button' }),
  'topics-found': from('faq', { fill: '[type=search]', text: 'milk' }, { see: 'mark' }),
  'topics-none': { ...from('faq', { fill: '[type=search]', text: 'zzzz' }, { see: '.calm' }), isEmpty: true },
  topic: from('faq', open(1), { see: 'article' }),
  'topic-voted': from('faq', open(1), { press: '.vote button' }, { see: '.vote [role=status]' }),
  ticket: from('ticket', { see: 'form textarea.field' }),
  'ticket-flaws': from('ticket', { fill: '[name=email]', text: 'amina@' }, send, { see: '[aria-invalid=true]' }),
  'ticket-sent': from(
    'ticket',
    { fill: '[name=subject]', text: '?' },
    { fill: '[name=description]', text: '?' },
    { fill: '[name=email]', text: 'amina@example.com' },
    send,
    { see: '.reference' },
  ),
  tickets: from('tickets', { see: '.links' }),
  'tickets-none': { ...from('tickets', { see: '.calm' }), isEmpty: true },
  request: from('tickets', open(1), { see: '.said' }),
  'request-solved': from(
    'tickets',
    open(3),
    { press: 'storefront-chat-ticket-rating >> .star:nth-of-type(4)' },
    { see: 'storefront-chat-ticket-rating >> .main' },
  ),
  'request-closed': from('tickets', open(4), { see: '.calm' }),
  history: from('history', { see: '.links' }),
  'history-none': { ...from('history', { see: '.calm' }), isEmpty: true },
  past: from('history', open(2), { see: 'storefront-chat-history >> .bubble' }),
  transcript: from('transcript', { see: 'hr' }),
  'transcript-mailed': from('transcript', { fill: '[name=email]', text: 'amina@example.com' }, send, { see: '.sent' }),
} satisfies Partial<Record<SceneName, ActionScene>>;
