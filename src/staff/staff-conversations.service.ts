/** The conversations that a member of staff may see, and their actions in them. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inSteps } from '../common/in-steps';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson, StaffPosted, TemplateUse } from '../contract/odoo';
import {
  StaffConversationSummary,
  StaffConversations,
  StaffConversationsQuery,
  StaffMessageRequest,
} from '../contract/staff/staff.wire';
import type { Conversation } from '../conversation/conversation';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import {
  CLOCK,
  Clock,
  CONVERSATION_LOG,
  ConversationLog,
  ConversationQuery,
  DESK,
  Desk,
  OUTBOX,
  Outbox,
} from '../conversation/ports';
import { HELD_UP_NUMBERS, HeldUpNumbers } from './held-up-numbers.port';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { invalid } from './staff-answer';
import { eachEntry } from '../conversation/read-log';
import { isUnread } from '../conversation/rules/status';
import { isWindowOver } from '../conversation/rules/whatsapp-window';
import { SentFiles, ofStaff } from '../conversation/sent-files.service';
import { toMessage } from '../conversation/wire/message.mapper';
import { toStaffSummary } from './staff.mapper';

/** Of the façade's arguments. */
const WIRE_NAMES = { content: 'message', attachments: 'attachment_ids' };
const FLUSH_TIMEOUT_MS = 5_000;
const PAGE = 50;
/** Entries in which unread messages are counted. */
const MOST_UNREAD = 1000;

@Injectable()
export class StaffConversationsService {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(STAFF_DESK) private readonly staffDesk: StaffDesk,
    @Inject(HELD_UP_NUMBERS) private readonly heldUp: HeldUpNumbers,
    private readonly files: SentFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(person: StaffPerson, query: StaffConversationsQuery): Promise<StaffConversations> {
    const { conversations, total } = await this.log.list({
      channels: channelsOf(person, query.channel),
      offset: query.offset ?? 0,
      limit: query.limit ?? PAGE,
      ...asked(query),
    });
    return { conversations: await inSteps(conversations, (one) => this.summary(one)), total };
  }

  /** A `StaffConversation` as pieces of JSON: its entries are read as they are taken. */
  async read(person: StaffPerson, id: string): Promise<AsyncIterable<string>> {
    const conversation = await this.visible(person, id);
    return this.pieces(conversation, await this.summary(conversation));
  }

  private async *pieces(conversation: Conversation, summary: StaffConversationSummary): AsyncGenerator<string> {
    yield `${JSON.stringify(summary).slice(0, -1)},"messages":[`;
    let comma = '';
    for await (const entry of eachEntry(this.log, conversation)) {
      yield comma + JSON.stringify(toMessage(conversation, entry, this.links));
      comma = ',';
    }
    yield ']}';
  }

  /** `template`: its text is `message`, and it may go whenever the person wrote. */
  async post(
    person: StaffPerson,
    id: string,
    { message: content, client_message_id, attachment_ids: fileIds = [] }: StaffMessageRequest,
    template?: TemplateUse,
  ): Promise<string | null> {
    const conversation = await this.delivered(person, id);
    this.refuseHeldUp(conversation);
    if (template === undefined) this.refuseAfterWindow(conversation);
    const attachments = await this.files.read(id, ofStaff(person.id), fileIds);
    const posted = await this.staffDesk.ask('staff_post', {
      id: `staff:${id}:${client_message_id ?? randomUUID()}`.slice(-64),
      staff: person.id,
      conversation: id,
      content,
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(template === undefined ? {} : { template }),
    });
    const messageId = refuse(posted);
    await this.files.markDelivered(fileIds);
    return messageId ?? null;
  }

  /** A closing line needs the window as any other; without one a chat can always be ended. */
  private refuseAfterWindow({ whatsapp }: Conversation): void {
    if (whatsapp !== undefined && isWindowOver(whatsapp, this.clock.now()))
      throw new ProblemError('WHATSAPP.WINDOW_OVER');
  }

  /** Nothing is posted that would wait for an administrator, and be written again meanwhile. */
  private refuseHeldUp({ whatsapp }: Conversation): void {
    if (whatsapp !== undefined && this.heldUp.isHeldUp(whatsapp.number))
      throw new ProblemError('WHATSAPP.NUMBER_PAUSED');
  }

  async end(person: StaffPerson, id: string, message: string | undefined): Promise<void> {
    const conversation = await this.delivered(person, id);
    if (conversation.state === 'ended') return;
    if (message !== undefined) {
      this.refuseHeldUp(conversation);
      this.refuseAfterWindow(conversation);
    }
    const last = message === undefined ? {} : { message };
    const operation = `staff:${randomUUID()}`;
    refuse(await this.staffDesk.ask('staff_end', { id: operation, staff: person.id, conversation: id, ...last }));
  }

  /** The conversation, once the desk has all of its operations. */
  async delivered(person: StaffPerson, id: string): Promise<Conversation> {
    const conversation = await this.handedOver(person, id);
    if (!(await this.desk.flush(id, FLUSH_TIMEOUT_MS))) {
      throw new ProblemError('ODOO.UNAVAILABLE', { cause: new Error('The desk was not reached in time.') });
    }
    return conversation;
  }

  /** The conversation, if it was handed over to the desk. */
  async handedOver(person: StaffPerson, id: string): Promise<Conversation> {
    const conversation = await this.visible(person, id);
    if (!conversation.handedOver) throw new ProblemError('CHAT.NOT_HANDED_OVER');
    return conversation;
  }

  /** A conversation of another person's channels is unknown. */
  async visible(person: StaffPerson, id: string): Promise<Conversation> {
    const loaded = await this.log.load(id);
    if (loaded === null || !person.channels.includes(loaded.conversation.channel))
      throw new ProblemError('CHAT.CONVERSATION_UNKNOWN');
    return loaded.conversation;
  }

  private async summary(conversation: Conversation) {
    const [last] = await this.log.latest(conversation.id, conversation.lastSequence, 1);
    const counted = {
      pendingOperations: await this.outbox.pending(conversation.id),
      unread: await this.unread(conversation),
    };
    return toStaffSummary(conversation, last, counted, this.links, this.clock.now());
  }

  private async unread(conversation: Conversation): Promise<number> {
    if (!isUnread(conversation)) return 0;
    const marks = await this.log.marks(conversation.id, conversation.readSequence, MOST_UNREAD);
    return marks.filter(({ type }) => type === 'user').length;
  }
}

function channelsOf({ channels }: StaffPerson, wanted: string | undefined): string[] {
  return channels.filter((key) => wanted === undefined || key === wanted);
}

/** What the query asks for, as the log has it. */
function asked({ agent, from, to, ...query }: StaffConversationsQuery): Partial<ConversationQuery> {
  const { state, status, priority, unread, locale, text } = query;
  const { channel_kind: channelKind, message_type: messageKind, chat_support_active: withPeople } = query;
  const given = {
    ...{ state, status, priority, unread, locale, text, channelKind, messageKind, withPeople, agentId: agent },
    from: from === undefined ? undefined : instant(from),
    to: to === undefined ? undefined : instant(to),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** ISO 8601 UTC, so that instants compare as text. */
function instant(date: string): string {
  return new Date(date).toISOString();
}

/** The id of the posted message; throws the problem when the desk refused. */
function refuse(posted: StaffPosted): string | undefined {
  if (posted.ok) return posted.message_id;
  throw refusal(posted);
}

function refusal({ code, reason, fields }: Extract<StaffPosted, { ok: false }>): ProblemError {
  switch (code) {
    case 'CONVERSATION_ENDED':
      return new ProblemError('CHAT.CONVERSATION_ENDED');
    case 'FORBIDDEN':
      return new ProblemError('AUTH.FORBIDDEN');
    case 'UNKNOWN_CONVERSATION':
      return new ProblemError('CHAT.CONVERSATION_UNKNOWN');
    case 'WINDOW_OVER':
      return new ProblemError('WHATSAPP.WINDOW_OVER');
    case 'INVALID':
      // An older addon does not say what is at fault.
      return invalid(
        { reason: reason ?? 'Odoo does not accept this message', fields: fields ?? ['message'] },
        WIRE_NAMES,
      );
  }
}
