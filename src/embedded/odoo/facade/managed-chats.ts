/** Status, priority and assignment of chats, as a person sets them for one or many. */
import type {
  ConversationPriority,
  ConversationStatus,
  StaffConversationsChange,
  StaffConversationsChanged,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';

type Refusal = Extract<StaffConversationsChanged, { ok: true }>['refused'][number];
type Reason = Omit<Refusal, 'conversation'>;

const UNKNOWN: Reason = { code: 'UNKNOWN', reason: 'no such chat, or none that this person may see' };
const ENDED: Reason = { code: 'CONVERSATION_ENDED', reason: 'the chat has ended' };

export function chatStatus({ state, status = 'open' }: ChatRecord): ConversationStatus {
  return state === 'ended' ? 'closed' : status;
}

export function chatPriority({ priority = 'normal' }: ChatRecord): ConversationPriority {
  return priority;
}

export class ManagedChats {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
  ) {}

  change({ staff, conversations, ...wanted }: StaffConversationsChange): StaffConversationsChanged {
    const user = this.shop.people.byId(Number(staff));
    if (!user || !asStaff(user)) return { ok: false, code: 'FORBIDDEN', reason: 'this person is no live chat user' };
    const [done, refused]: [string[], Refusal[]] = [[], []];
    for (const conversation of new Set(conversations)) {
      const refusal = this.changeOne(user, conversation, wanted);
      if (refusal === null) done.push(conversation);
      else refused.push({ conversation, ...refusal });
    }
    return { ok: true, done, refused };
  }

  /** The shopper turned to the shop: what waited for them, or seemed done, is open again. */
  reopen(chat: ChatRecord): void {
    if (chatStatus(chat) === 'pending' || chatStatus(chat) === 'resolved') this.set(chat, { status: 'open' });
  }

  private changeOne(user: DemoUser, id: string, wanted: Omit<StaffConversationsChange, 'staff' | 'conversations'>) {
    const chat = this.shop.store.chats.get(id);
    if (!chat || !user.channels.includes(chat.channel)) return UNKNOWN;
    const { assign_to_me, priority, status } = wanted;
    const isRunning = chat.state !== 'ended';
    if (!isRunning && (assign_to_me || (status !== undefined && status !== 'closed'))) return ENDED;
    if (assign_to_me) {
      if (isOfAnother(chat, user)) return { code: 'INVALID', reason: 'somebody else has this chat already' } as const;
      this.routing.take(chat, user);
    }
    if (status === 'closed') this.close(this.routing.chat(id), user);
    const isSet = status !== undefined && status !== 'closed';
    this.set(this.routing.chat(id), { ...(isSet && { status }), ...(priority !== undefined && { priority }) });
    return null;
  }

  private close(chat: ChatRecord, user: DemoUser): void {
    if (chat.state === 'ended') return;
    this.routing.emit(chat.id, { kind: 'ended', by: 'agent', agent: this.shop.people.card(user.id) });
    this.routing.end(this.routing.chat(chat.id));
  }

  /** What is as it was is not said again. */
  private set(chat: ChatRecord, to: Pick<ChatRecord, 'status' | 'priority'>): void {
    const next = this.routing.update(chat, to);
    const [status, priority] = [chatStatus(next), chatPriority(next)];
    if (status !== chatStatus(chat) || priority !== chatPriority(chat))
      this.routing.emit(chat.id, { kind: 'status', status, priority });
  }
}

function isOfAnother(chat: ChatRecord, user: DemoUser): boolean {
  return chat.state === 'live' && chat.agent !== user.id && user.role !== 'manager';
}
