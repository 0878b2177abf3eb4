/** The states of the panel, as scripted data in three languages. */
import type { Message, MessageAction, Order } from '../../../src/contract/shopper';
import { ACTION_SCENES } from './action-scenes';
import { consentScene, isConsentScene } from './consent-scenes';
import { FACE, IMAGE, RECEIPT } from './gallery-files';
import { words } from './gallery-texts';
import type { Words } from './gallery-texts';
import type { Scene } from './scene';
import { productMessages } from './product-scene';
import { closedUntil, inQueue, messageMaker, withAgent, withBot } from './scene-messages';
import type { MakeMessage } from './scene-messages';
import type { OpenSceneName } from './scene-names';
import {
  changedMessages,
  faqMessages,
  formattedMessages,
  longMessages,
  conversationTexts,
} from './conversation-scenes';

const SOON = '2026-11-22T03:00:00Z';
const FAR = '2099-11-22T03:00:00Z';
const TEN_MINUTES = 600_000;

export function scene(name: OpenSceneName, locale: string): Scene {
  const say = words(locale);
  const texts = conversationTexts(locale);
  const message = messageMaker(say);
  const withTheBot = botMessages(say, message);
  const [greeting] = withTheBot;
  const live = (messages: readonly Message[]): Scene => withAgent(messages, say.agentName);
  const all = [...withTheBot, ...agentMessages(say, message)];
  if (isConsentScene(name)) return consentScene(name, locale, all);
  switch (name) {
    case 'greeting':
      return { ...withBot([greeting]), steps: [{ see: 'storefront-chat-home >> .links' }] };
    case 'looks':
      return { ...withBot([greeting]), picture: FACE, steps: [{ see: 'storefront-chat-home >> .logo' }] };
    case 'bot':
      return withBot(withTheBot);
    case 'order':
    case 'products':
      return withBot(name === 'order' ? orderMessages(say, message) : productMessages(message, locale));
    case 'waiting':
      return inQueue(all.slice(0, 5), 2);
    case 'away':
      return { ...inQueue(withTheBot, 0), availability: closedUntil(FAR) };
    case 'nobody':
      return { ...inQueue(withTheBot, 0), availability: closedUntil(null) };
    case 'closed':
      return { ...withBot(withTheBot), availability: closedUntil(SOON) };
    case 'live':
      return { ...live(all), typing: true };
    case 'states':
      return live(states(say.reply, message));
    case 'ended':
      return { ...live(all), ended: true };
    case 'opening':
      return { ...withBot([]), silent: true };
    case 'hostile':
      return withAgent(hostile(message), '<script>alert(1)</script>'.repeat(4));
    case 'formatted':
      return live(formattedMessages(message, texts));
    case 'faq':
      return withBot(faqMessages(message, texts));
    case 'changed':
      return live(changedMessages(message, texts));
    case 'long':
      return long(longMessages(message, texts), say.agentName);
    case 'news':
      return {
        ...long(longMessages(message, texts), say.agentName),
        steps: news(message(5_001, 'agent', say.agentAsks)),
      };
    case 'files':
      return live(files(say, message));
    case 'prechat':
      return { ...withBot([greeting]), prechat: { required: false, fields: ['name', 'email'] } };
    case 'prechat-required':
      return { ...withBot([greeting]), prechat: { required: true, fields: ['name', 'email', 'phone'] } };
    default:
      return { ...scene(placeOf(name), locale), ...ACTION_SCENES[name] };
  }
}

function placeOf(name: keyof typeof ACTION_SCENES): 'bot' | 'ended' | 'faq' | 'live' {
  const found = ACTION_SCENES[name];
  return 'after' in found ? found.after : 'bot';
}

/** Comes while the shopper reads further up. */
const news = (arrives: Message): Scene['steps'] => [
  { see: '.bubble' },
  { scrollUp: '.scroll' },
  { see: '.jump' },
  { arrives },
  { see: '.jump.news' },
];

function botMessages(say: Words, message: MakeMessage): readonly [Message, Message, Message] {
  return [
    message(1, 'bot', say.greeting, { actions: say.greetingActions }),
    message(2, 'user', say.question, { status: 'read' }),
    message(3, 'bot', say.answer, { actions: [{ label: say.more, action: 'faq:1' }, ...say.greetingActions.slice(2)] }),
  ];
}

function agentMessages(say: Words, message: MakeMessage): Message[] {
  return [
    message(4, 'system', say.connecting),
    message(5, 'user', say.complaint, { status: 'read' }),
    message(6, 'agent', say.agentHello),
    message(7, 'agent', say.agentAsks),
    message(8, 'user', say.reply, { status: 'read' }),
    message(9, 'user', say.thanks, { status: 'delivered' }),
  ];
}

function orderMessages(say: Words, message: MakeMessage): Message[] {
  const [greeting] = botMessages(say, message);
  const answer = message(3, 'bot', say.orderAnswer, { order: order(say.shipped) });
  return [greeting, message(2, 'user', say.orderQuestion), answer];
}

function order(label: string): Order {
  return {
    name: 'S00042',
    status: 'shipped',
    status_label: label,
    estimated_delivery: '2026-11-22T09:00:00Z',
    placed_at: '2026-11-18T09:00:00Z',
    lines_count: 3,
    tracking_url: 'https://example.com/track/S00042',
  };
}

/** The session begins with the last page, like the bridge's. */
function long(all: readonly Message[], agentName: string): Scene {
  return { ...withAgent(all.slice(-50), agentName), earlier: all.slice(0, -50) };
}

function states(text: string, message: MakeMessage): Message[] {
  const all: readonly Message['status'][] = ['read', 'delivered', 'accepted', 'failed'];
  return all.map((status, index) => {
    const { timestamp } = message(0, 'user', text);
    const later = new Date(Date.parse(timestamp) + index * TEN_MINUTES).toISOString();
    return message(index + 1, 'user', text, { status, timestamp: later });
  });
}

function files({ complaint, agentHello }: Words, message: MakeMessage): Message[] {
  const second = { ...IMAGE, id: 'second' };
  const gone = { ...IMAGE, id: 'gone', name: 'gone.png', url: new URL('nothing.png', location.href).href };
  return [
    message(1, 'user', complaint, { status: 'read', attachments: [IMAGE] }),
    message(2, 'user', '', { status: 'read', attachments: [IMAGE, second] }),
    message(3, 'agent', agentHello, { attachments: [RECEIPT] }),
    message(4, 'agent', '', { attachments: [IMAGE, gone] }),
  ];
}

function hostile(message: MakeMessage): Message[] {
  const actions: MessageAction[] = [{ label: '<b>Press</b>', action: 'reply:hello' }];
  return [
    message(1, 'agent', '<img src=x onerror="document.title=1"><script>document.title=2</script> **plain** & simple', {
      agent_name: '<script>alert(1)</script>'.repeat(4),
      avatar_url: 'javascript:document.title=3',
      actions,
    }),
    message(2, 'user', `https://example.com/${'long/'.repeat(30)}?q=1. javascript:alert(1)`),
    message(3, 'agent', 'ক'.repeat(300), { avatar_url: new URL('nothing.png', location.href).href }),
    message(4, 'user', 'm'.repeat(400)),
    message(5, 'agent', 'مرحبا، كيف يمكنني مساعدتك اليوم؟'),
  ];
}
