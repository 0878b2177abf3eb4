/** The states of the panel, as scripted data in three languages. */
import type { Message, MessageAction, Order } from '../../../src/contract/shopper';
import { PRESSED } from './action-scenes';
import { IMAGE, RECEIPT } from './gallery-files';
import { words } from './gallery-texts';
import type { Words } from './gallery-texts';
import type { Scene } from './scene';
import { closedUntil, inQueue, lines, withAgent, withBot } from './scene-messages';
import type { Line } from './scene-messages';
import type { SceneName } from './scene-names';
import { changedTalk, faqTalk, formattedTalk, longTalk, talkWords } from './conversation-scenes';

const SOON = '2026-11-22T03:00:00Z';
const FAR = '2099-11-22T03:00:00Z';
const TEN_MINUTES = 600_000;

export function scene(name: SceneName, locale: string): Scene {
  const say = words(locale);
  const told = talkWords(locale);
  const line = lines(say);
  const talk = botTalk(say, line);
  const [greeting] = talk;
  const live = (messages: readonly Message[]): Scene => withAgent(messages, say.agentName);
  const all = [...talk, ...agentTalk(say, line)];
  switch (name) {
    case 'invitation':
    case 'greeting':
      return withBot([greeting]);
    case 'bot':
      return withBot(talk);
    case 'order':
      return withBot(orderTalk(say, line));
    case 'waiting':
      return inQueue(all.slice(0, 5), 2);
    case 'away':
      return { ...inQueue(talk, 0), availability: closedUntil(FAR) };
    case 'nobody':
      return { ...inQueue(talk, 0), availability: closedUntil(null) };
    case 'closed':
      return { ...withBot(talk), availability: closedUntil(SOON) };
    case 'live':
      return { ...live(all), typing: true };
    case 'states':
      return live(states(say.reply, line));
    case 'ended':
      return { ...live(all), ended: true };
    case 'opening':
      return { ...withBot([]), silent: true };
    case 'hostile':
      return withAgent(hostile(line), '<script>alert(1)</script>'.repeat(4));
    case 'formatted':
      return live(formattedTalk(line, told));
    case 'faq':
      return withBot(faqTalk(line, told));
    case 'changed':
      return live(changedTalk(line, told));
    case 'long':
      return long(longTalk(line, told), say.agentName);
    case 'news':
      return { ...long(longTalk(line, told), say.agentName), steps: news(line(5_001, 'agent', say.agentAsks)) };
    case 'files':
      return live(files(say, line));
    case 'prechat':
      return { ...withBot([greeting]), prechat: { required: false, fields: ['name', 'email'] } };
    case 'prechat-required':
      return { ...withBot([greeting]), prechat: { required: true, fields: ['name', 'email', 'phone'] } };
    default:
      return { ...scene(placeOf(name), locale), ...PRESSED[name] };
  }
}

function placeOf(name: keyof typeof PRESSED): 'bot' | 'ended' | 'faq' | 'live' {
  const pressed = PRESSED[name];
  return 'after' in pressed ? pressed.after : 'bot';
}

/** Comes while the shopper reads further up. */
const news = (arrives: Message): Scene['steps'] => [
  { see: '.bubble' },
  { scrollUp: '.scroll' },
  { see: '.jump' },
  { arrives },
  { see: '.jump.news' },
];

function botTalk(say: Words, line: Line): readonly [Message, Message, Message] {
  return [
    line(1, 'bot', say.greeting, { actions: say.greetingActions }),
    line(2, 'user', say.question, { status: 'read' }),
    line(3, 'bot', say.answer, { actions: [{ label: say.more, action: 'faq:1' }, ...say.greetingActions.slice(2)] }),
  ];
}

function agentTalk(say: Words, line: Line): Message[] {
  return [
    line(4, 'system', say.connecting),
    line(5, 'user', say.complaint, { status: 'read' }),
    line(6, 'agent', say.agentHello),
    line(7, 'agent', say.agentAsks),
    line(8, 'user', say.reply, { status: 'read' }),
    line(9, 'user', say.thanks, { status: 'delivered' }),
  ];
}

function orderTalk(say: Words, line: Line): Message[] {
  const [greeting] = botTalk(say, line);
  const answer = line(3, 'bot', say.orderAnswer, { order: order(say.shipped) });
  return [greeting, line(2, 'user', say.orderQuestion), answer];
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

function states(text: string, line: Line): Message[] {
  const all: readonly Message['status'][] = ['read', 'delivered', 'accepted', 'failed'];
  return all.map((status, index) => {
    const { timestamp } = line(0, 'user', text);
    const later = new Date(Date.parse(timestamp) + index * TEN_MINUTES).toISOString();
    return line(index + 1, 'user', text, { status, timestamp: later });
  });
}

function files({ complaint, agentHello }: Words, line: Line): Message[] {
  const second = { ...IMAGE, id: 'second' };
  const gone = { ...IMAGE, id: 'gone', name: 'gone.png', url: new URL('nothing.png', location.href).href };
  return [
    line(1, 'user', complaint, { status: 'read', attachments: [IMAGE] }),
    line(2, 'user', '', { status: 'read', attachments: [IMAGE, second] }),
    line(3, 'agent', agentHello, { attachments: [RECEIPT] }),
    line(4, 'agent', '', { attachments: [IMAGE, gone] }),
  ];
}

function hostile(line: Line): Message[] {
  const actions: MessageAction[] = [{ label: '<b>Press</b>', action: 'reply:hello' }];
  return [
    line(1, 'agent', '<img src=x onerror="document.title=1"><script>document.title=2</script> **plain** & simple', {
      agent_name: '<script>alert(1)</script>'.repeat(4),
      avatar_url: 'javascript:document.title=3',
      actions,
    }),
    line(2, 'user', `https://example.com/${'long/'.repeat(30)}?q=1. javascript:alert(1)`),
    line(3, 'agent', 'ক'.repeat(300), { avatar_url: new URL('nothing.png', location.href).href }),
    line(4, 'user', 'm'.repeat(400)),
    line(5, 'agent', 'مرحبا، كيف يمكنني مساعدتك اليوم؟'),
  ];
}
