/** The states of the panel, as scripted data in two languages. */
import type {
  Availability,
  Conversation,
  Message,
  MessageAction,
  Order,
  PrechatForm,
} from '../../src/contract/shopper';
import type { Sheet } from '../views/sheet';
import { IMAGE, RECEIPT } from './gallery.files';
import { words } from './gallery.words';
import type { Words } from './gallery.words';
import { changedTalk, faqTalk, formattedTalk, longTalk, talkWords } from './talk.scenes';

export interface Scene {
  readonly conversation: Conversation;
  readonly availability: Availability;
  readonly typing?: boolean;
  readonly joined?: boolean;
  readonly ended?: boolean;
  /** The bridge does not answer at all. */
  readonly silent?: boolean;
  readonly offline?: boolean;
  /** Messages before those that the session begins with. */
  readonly earlier?: readonly Message[];
  /** Nothing was left or said before. */
  readonly isEmpty?: boolean;
  readonly prechat?: PrechatForm;
  /** What lies over the conversation, and what is open of its list. */
  readonly sheet?: Sheet;
  readonly entry?: string;
  /** The chat is about to end. */
  readonly isEnding?: boolean;
}

export const SCENE_NAMES = [
  'greeting',
  'bot',
  'order',
  'waiting',
  'closed',
  'live',
  'states',
  'ended',
  'offline',
  'opening',
  'hostile',
  'files',
  'tray',
  'formatted',
  'faq',
  'changed',
  'long',
  'prechat',
  'prechat-required',
  'away',
  'nobody',
  'ending',
  'ticket',
  'tickets',
  'tickets-none',
  'request',
  'solved',
  'rated',
  'history',
  'past',
  'transcript',
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

const AGENT = { id: '7', name: 'Nadia Islam', avatar_url: null };
/** Scenes to which something has to be pressed first. */
const PRESSED = {
  ending: { isEnding: true },
  ticket: { sheet: 'ticket' },
  tickets: { sheet: 'tickets' },
  'tickets-none': { sheet: 'tickets', isEmpty: true },
  request: { sheet: 'tickets', entry: 'T00042' },
  solved: { sheet: 'tickets', entry: 'T00031' },
  rated: { sheet: 'tickets', entry: 'T00018' },
  history: { sheet: 'history' },
  past: { sheet: 'history', entry: 'c0' },
  transcript: { sheet: 'transcript' },
} satisfies Record<string, Partial<Scene>>;
const FAR = '2099-11-22T03:00:00Z';
const START = Date.parse('2026-11-20T08:20:00Z');

export function scene(name: SceneName, locale: string): Scene {
  const say = words(locale);
  const greeting = line(1, 'bot', say.greeting, { actions: say.greetingActions });
  const talk = [
    greeting,
    line(2, 'user', say.question, { status: 'read' }),
    line(3, 'bot', say.answer, { actions: [{ label: say.more, action: 'faq:1' }, ...say.greetingActions.slice(2)] }),
  ];
  const withAgent = [...talk, ...agentTalk(say)];
  switch (name) {
    case 'greeting':
      return bot([greeting]);
    case 'bot':
      return bot(talk);
    case 'order':
      return bot([
        greeting,
        line(2, 'user', say.orderQuestion),
        line(3, 'bot', say.orderAnswer, { order: order(say.shipped) }),
      ]);
    case 'waiting':
      return {
        ...bot([...talk, withAgent[3] ?? greeting]),
        ...talkWith('waiting', [...talk, ...withAgent.slice(3, 5)]),
      };
    case 'closed':
      return { ...bot(talk), availability: closed() };
    case 'tray':
    case 'live':
      return { ...bot(talk), ...talkWith('live', withAgent), typing: true };
    case 'states':
      return { ...bot(talk), ...talkWith('live', states(say.reply)) };
    case 'ended':
      return { ...bot(talk), ...talkWith('live', withAgent), ended: true };
    case 'offline':
      return { ...bot(talk), offline: true };
    case 'opening':
      return { ...bot([]), silent: true };
    case 'hostile':
      return { ...bot(talk), ...talkWith('live', hostile()) };
    case 'formatted':
      return { ...bot(talk), ...talkWith('live', formattedTalk(line, talkWords(locale))) };
    case 'faq':
      return bot(faqTalk(line, talkWords(locale)));
    case 'changed':
      return { ...bot(talk), ...talkWith('live', changedTalk(line, talkWords(locale))) };
    case 'long':
      return long(longTalk(line, talkWords(locale)));
    case 'files':
      return { ...bot(talk), ...talkWith('live', files(say.complaint, say.agentHello)) };
    default:
      return around(name, greeting, talk);
  }
}

/** What lies around a chat. */
function around(
  name: 'prechat' | 'prechat-required' | 'away' | 'nobody' | keyof typeof PRESSED,
  greeting: Message,
  talk: Message[],
): Scene {
  switch (name) {
    case 'prechat':
      return { ...bot([greeting]), prechat: { required: false, fields: ['name', 'email'] } };
    case 'prechat-required':
      return { ...bot([greeting]), prechat: { required: true, fields: ['name', 'email', 'phone'] } };
    case 'away':
      return { ...bot(talk), ...talkWith('waiting', talk), availability: { ...closed(), next_open_at: FAR } };
    case 'nobody':
      return { ...bot(talk), ...talkWith('waiting', talk), availability: nobody() };
    default:
      return { ...bot(talk), ...PRESSED[name] };
  }
}

function line(sequence: number, type: Message['type'], content: string, more: Partial<Message> = {}): Message {
  return {
    id: `m${sequence}`,
    sequence,
    client_message_id: null,
    type,
    content,
    agent_name: type === 'agent' ? AGENT.name : type === 'bot' ? 'Smart Dairy Assistant' : null,
    timestamp: new Date(START + sequence * 45_000).toISOString(),
    status: 'accepted',
    ...more,
  };
}

function bot(messages: Message[]): Scene {
  return {
    conversation: { id: 'c1', state: 'bot', agent: null, queue: null, last_sequence: messages.length, messages },
    availability: { open: true, reason: 'open', next_open_at: null, timezone: 'Asia/Dhaka', message: '' },
  };
}

function talkWith(state: 'waiting' | 'live', messages: Message[]): Pick<Scene, 'conversation'> {
  const queue = state === 'waiting' ? { position: 2, estimated_wait_seconds: 240 } : null;
  const agent = state === 'live' ? AGENT : null;
  return { conversation: { id: 'c1', state, agent, queue, last_sequence: messages.at(-1)?.sequence ?? 0, messages } };
}

/** The session begins with the last page, like the bridge's. */
function long(all: Message[]): Scene {
  const last = all.slice(-50);
  return { ...bot(last), ...talkWith('live', last), earlier: all.slice(0, -50) };
}

function closed(): Availability {
  return {
    open: false,
    reason: 'outside_hours',
    next_open_at: '2026-11-22T03:00:00Z',
    timezone: 'Asia/Dhaka',
    message: '',
  };
}

function nobody(): Availability {
  return { ...closed(), reason: 'no_agents', next_open_at: null };
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

function states(text: string): Message[] {
  const all: readonly Message['status'][] = ['read', 'delivered', 'accepted', 'failed'];
  return all.map((status, index) =>
    line(index + 1, 'user', text, { status, timestamp: new Date(START + index * 600_000).toISOString() }),
  );
}

function agentTalk(say: Words): Message[] {
  return [
    line(4, 'system', say.connecting),
    line(5, 'user', say.complaint, { status: 'read' }),
    line(6, 'agent', say.agentHello),
    line(7, 'agent', say.agentAsks),
    line(8, 'user', say.reply, { status: 'read' }),
    line(9, 'user', say.thanks, { status: 'delivered' }),
  ];
}

function files(complaint: string, answer: string): Message[] {
  const second = { ...IMAGE, id: 'second' };
  const gone = { ...IMAGE, id: 'gone', name: 'gone.png', url: new URL('nothing.png', location.href).href };
  return [
    line(1, 'user', complaint, { status: 'read', attachments: [IMAGE] }),
    line(2, 'user', '', { status: 'read', attachments: [IMAGE, second] }),
    line(3, 'agent', answer, { attachments: [RECEIPT] }),
    line(4, 'agent', '', { attachments: [IMAGE, gone] }),
  ];
}

function hostile(): Message[] {
  const actions: MessageAction[] = [{ label: '<b>Press</b>', action: 'reply:hello' }];
  return [
    line(1, 'agent', '<img src=x onerror="document.title=1"><script>document.title=2</script> **plain** & simple', {
      agent_name: '<script>alert(1)</script>'.repeat(4),
      actions,
    }),
    line(2, 'user', `https://example.com/${'long/'.repeat(30)}?q=1. javascript:alert(1)`),
    line(3, 'agent', 'ক'.repeat(300)),
    line(4, 'user', 'm'.repeat(400)),
    line(5, 'agent', 'مرحبا، كيف يمكنني مساعدتك اليوم؟'),
  ];
}
