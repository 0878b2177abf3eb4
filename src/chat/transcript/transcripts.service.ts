/** Reads conversations and their messages for the shopper they belong to. */
import { Inject, Injectable } from '@nestjs/common';
import { inSteps } from '../../common/in-steps';
import type { MessagesPage, PastConversations } from '../../contract/shopper';
import type { Conversation, LogEntry } from '../../conversation/conversation';
import { ConversationUnknown } from '../../conversation/conversation.errors';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { CONVERSATION_LOG, ConversationLog } from '../../conversation/ports';
import { eachEntry } from '../../conversation/read-log';
import { ShopperPresence } from '../waiting/shopper-presence.service';
import { toPastConversation } from '../../conversation/wire/conversation.mapper';
import { toMessage } from '../../conversation/wire/message.mapper';
import type { SessionClaims } from '../auth/session-tokens.service';

const PAST = 50;

@Injectable()
export class Transcripts {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly presence: ShopperPresence,
  ) {}

  async conversation(id: string): Promise<Conversation> {
    const loaded = await this.log.load(id);
    if (loaded === null) throw new ConversationUnknown();
    return loaded.conversation;
  }

  /** The id of the wanted conversation if it belongs to this shopper; any other is unknown. */
  async own({ conversationId, shopperId }: SessionClaims, wanted: string | undefined): Promise<string> {
    if (wanted === undefined || wanted === conversationId) return conversationId;
    const { id, shopper } = await this.conversation(wanted);
    if (shopper.id !== shopperId) throw new ConversationUnknown();
    return id;
  }

  entries(id: string, after: number, limit: number): Promise<LogEntry[]> {
    return this.log.entries(id, after, limit);
  }

  /** Its entries are read as they are taken. */
  async whole(id: string): Promise<{ conversation: Conversation; entries: AsyncIterable<LogEntry> }> {
    const conversation = await this.conversation(id);
    return { conversation, entries: eachEntry(this.log, conversation) };
  }

  async page(id: string, after: number, limit: number): Promise<MessagesPage> {
    const conversation = await this.conversation(id);
    await this.presence.see(conversation);
    const entries = await this.log.entries(id, after, limit);
    const last = entries.at(-1)?.sequence ?? after;
    return {
      messages: entries.map((entry) => toMessage(conversation, entry, this.links)),
      last_sequence: conversation.lastSequence,
      has_more: last < conversation.lastSequence,
    };
  }

  async past(shopperId: string): Promise<PastConversations> {
    const own = (await this.log.ofShopper(shopperId, PAST)).filter((conversation) => conversation.hasShopperMessage);
    const conversations = await inSteps(own, async (conversation) => {
      const [last] = await this.log.latest(conversation.id, conversation.lastSequence, 1);
      return toPastConversation(conversation, last);
    });
    return { conversations };
  }
}
