/** Takes uploads of shoppers and staff: checks limits and types, and stores the files until they are sent. */
import type { Origin } from '../common/origin';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ProblemError } from '../common/problem.error';
import type { AttachmentLimits } from '../contract/odoo';
import type { Attachment } from '../contract/shopper';
import { Consent } from '../conversation/consent.service';
import type { Conversation } from '../conversation/conversation';
import { ConversationEnded, ConversationUnknown } from '../conversation/conversation.errors';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import {
  ATTACHMENT_STORE,
  AttachmentStore,
  CONVERSATION_LOG,
  ConversationLog,
  StoredFile,
} from '../conversation/ports';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { toAttachment } from '../conversation/wire/message.mapper';
import { checkedFile } from './checked-file';
import { spendUpload } from './upload-limits';
import type { ReceivedFile } from './received-file';

/** The owner of a file, its chat, and whom its bytes are counted against. */
export interface FileSender extends Pick<StoredFile, 'conversationId' | 'owner'> {
  readonly origin: Origin;
  /** It goes with a ticket, which may be left after the end of the chat. */
  readonly isForTicket?: boolean;
}

@Injectable()
export class Uploads {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly limits: ActionLimits,
    private readonly consent: Consent,
  ) {}

  /** Checks the limits before the file is read. Throws the problem to answer with. */
  async admit(sender: Omit<FileSender, 'origin'>, address: string): Promise<AttachmentLimits> {
    const { conversationId, owner } = sender;
    const rules = this.rules(await this.open(sender));
    await spendUpload(this.limits, `${conversationId}/${owner}`, address);
    return rules;
  }

  /** `more`: extensions that are taken besides those of the channel. Throws the problem to answer with. */
  async take(
    sender: FileSender,
    received: ReceivedFile | undefined,
    more: readonly string[] = [],
  ): Promise<Attachment> {
    const { conversationId, owner, origin } = sender;
    const chat = await this.open(sender);
    const extensions = [...this.rules(chat).extensions, ...more];
    const { content, ...card } = checkedFile(received, extensions);
    const file = { id: randomUUID(), ...card, conversationId, owner };
    await this.store.put(file, content, origin);
    return toAttachment(chat, file, this.links);
  }

  private async open({ conversationId, owner, isForTicket }: Omit<FileSender, 'origin'>): Promise<Conversation> {
    await this.log.touch(conversationId); // it stays for as long as the file
    const loaded = await this.log.load(conversationId);
    if (loaded === null) throw new ConversationUnknown();
    if (loaded.conversation.state === 'ended' && !isForTicket) throw new ConversationEnded();
    // Staff send files, too.
    if (owner === loaded.conversation.shopper.id) this.consent.check(loaded.conversation);
    return loaded.conversation;
  }

  private rules({ channel }: Conversation): AttachmentLimits {
    const { attachments } = this.settings.channel(channel);
    if (attachments === undefined) throw new ProblemError('CHAT.ATTACHMENTS_UNSUPPORTED');
    return attachments;
  }
}
