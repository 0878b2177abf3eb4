/** Actions of a person in a chat, from the staff API and the desk page. */
import { randomUUID } from 'node:crypto';
import type {
  OrderRow,
  ProductCard,
  SentAttachment,
  StaffEnd,
  StaffPost,
  StaffPosted,
  TemplateUse,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { fillPlaceholders } from '../canned/placeholders';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import { asStaff } from '../routing/people';
import { Refused, type ChatRecord } from '../store/records';
import { isTooLong } from './content';
import type { Files } from './files';
import { isWindowOver } from './whatsapp-chats';

const EMPTY = 'the message is empty or too long';

/** What a message of an agent shows. */
export interface Card {
  readonly products?: readonly ProductCard[];
  readonly order?: OrderRow;
  readonly template?: TemplateUse;
}

export class Staff {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly files: Files,
  ) {}

  post({ id, staff, conversation, content, attachments = [], template }: StaffPost): StaffPosted {
    return this.once(id, staff, conversation, { content }, (user, chat, said) => {
      if (template === undefined && isWindowOver(chat, this.shop.now())) return { ok: false, code: 'WINDOW_OVER' };
      if (!said && attachments.length === 0) return invalid(EMPTY, 'content');
      const flaw = this.files.flawOf(attachments);
      if (flaw !== undefined) return invalid(flaw, 'attachments');
      return { ok: true, message_id: this.say(user, chat, said, attachments, template && { template }) };
    });
  }

  end({ id, staff, conversation, message = '' }: StaffEnd): StaffPosted {
    return this.once(id, staff, conversation, { message }, (user, chat, said) => {
      if (said && isWindowOver(chat, this.shop.now())) return { ok: false, code: 'WINDOW_OVER' };
      const message_id = said ? this.say(user, chat, said) : undefined;
      this.routing.emit(conversation, { kind: 'ended', by: 'agent', agent: this.shop.people.card(user.id) });
      this.routing.end(this.routing.chat(conversation));
      return message_id ? { ok: true, message_id } : { ok: true };
    });
  }

  /** Edits a message of this person; with empty content deletes it. */
  reword(user: DemoUser, chat: ChatRecord, message_id: string, content: string): void {
    const line = this.routing.line(chat, message_id);
    if (line?.agent?.id !== String(user.id)) throw new Refused('INVALID', `no message ${message_id} of your own`);
    this.routing.changeLine(chat, { ...line, content, ...(content === '' ? { files: [] } : {}) });
    if (content === '') this.routing.emit(chat.id, { kind: 'message_deleted', message_id });
    else this.routing.emit(chat.id, { kind: 'message_edited', message_id, content });
  }

  /** An agent has read the transcript up to and including this sequence. */
  see(chat: ChatRecord, sequence: number): void {
    const seen = Math.min(sequence, chat.last_sequence);
    if (seen <= chat.seen_sequence) return;
    this.routing.update(chat, { seen_sequence: seen });
    this.routing.emit(chat.id, { kind: 'read', sequence: seen });
  }

  /** Sends a card with what stands for it where there are no cards; only who has the chat, and managers. */
  show(user: DemoUser, chat: ChatRecord, text: string, card: Card): void {
    if (!(chat.state === 'live' && chat.agent === user.id) && user.role !== 'manager')
      throw new Refused('INVALID', 'You can send cards in the chats that you have yourself. Take this one first.');
    if (isWindowOver(chat, this.shop.now()))
      throw new Refused('INVALID', 'Only templates may be sent to this person now.');
    this.say(user, chat, text, [], card);
  }

  /** Posts a message; its author takes the chat and has read it. */
  private say(
    user: DemoUser,
    chat: ChatRecord,
    text: string,
    sent: readonly SentAttachment[] = [],
    card: Card = {},
  ): string {
    this.routing.take(chat, user);
    this.see(this.routing.chat(chat.id), chat.last_sequence);
    const author = this.shop.people.card(user.id);
    const content = fillPlaceholders(text, this.shop, chat, user);
    const sent_at = this.shop.now().toISOString();
    const files = this.files.keep(
      chat.id,
      sent.map((file) => ({ ...file, id: randomUUID() })),
    );
    const has = files.length > 0;
    const said = { content, sent_at };
    const own = { author: 'agent', agent: author, ...said, ...(has && { files }) } as const;
    const line = this.routing.addLine(this.routing.chat(chat.id), own);
    const attachments = has && { attachments: files };
    this.routing.assignments.answered(chat, user.id);
    this.routing.emit(chat.id, { kind: 'message', message_id: line.id, author, ...said, ...attachments, ...card });
    return line.id;
  }

  private once(
    id: string,
    staff: string,
    conversation: string,
    given: Readonly<Record<string, string>>,
    work: (user: DemoUser, chat: ChatRecord, said: string) => StaffPosted,
  ): StaffPosted {
    const before = this.shop.store.done.get(id);
    if (before) return before.message_id ? { ok: true, message_id: before.message_id } : { ok: true };
    const chat = this.shop.store.chats.get(conversation);
    if (!chat) return { ok: false, code: 'UNKNOWN_CONVERSATION' };
    if (chat.state === 'ended') return { ok: false, code: 'CONVERSATION_ENDED' };
    const user = this.shop.people.byId(Number(staff));
    if (!user || !asStaff(user)?.channels.includes(chat.channel)) return { ok: false, code: 'FORBIDDEN' };
    const [field = '', words = ''] = Object.entries(given)[0] ?? [];
    if (isTooLong(words)) return invalid(EMPTY, field);
    const posted = work(user, chat, words.trim());
    if (posted.ok) this.shop.store.done.put(id, posted.message_id ? { message_id: posted.message_id } : {});
    return posted;
  }
}

function invalid(reason: string, field: string): StaffPosted {
  return { ok: false, code: 'INVALID', reason, fields: [field] };
}
