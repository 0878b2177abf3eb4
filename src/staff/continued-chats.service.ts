/** Goes on with chats that have ended: opens a new one with the same shopper, and sees to it that they get what is said. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../common/problem.error';
import { REVOCATIONS, Revocations } from '../chat/auth/revocations.port';
import type { StaffPerson } from '../contract/odoo';
import type { StaffContinued } from '../contract/staff/conversation-changes.wire';
import { nothingFollows } from '../conversation/conversation';
import type { Conversation } from '../conversation/conversation';
import { ConversationChanges } from '../conversation/conversation-changes.service';
import {
  CLOCK,
  Clock,
  CONVERSATION_LOG,
  ConversationLog,
  isoNow,
  SHOPPER_NOTIFIER,
  ShopperNotifier,
} from '../conversation/ports';
import { chatEnds } from '../conversation/rules/close';
import { chatGoesOn, deskTakesOver, saidByMail } from '../conversation/rules/go-on';
import { leftOpen } from '../conversation/rules/left-open';
import { isWindowOver } from '../conversation/rules/whatsapp-window';
import { translate } from '../i18n/translate';
import { ContinuedChats } from './continued-chats.port';
import { HandOverService } from './hand-over.service';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { StaffConversationsService } from './staff-conversations.service';

/** Of a shopper's latest conversations; the open one is looked for among as many when they return. */
const RECENT = 20;

@Injectable()
export class ContinuedChatsService implements ContinuedChats {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(SHOPPER_NOTIFIER) private readonly notifier: ShopperNotifier,
    @Inject(REVOCATIONS) private readonly revocations: Revocations,
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly changes: ConversationChanges,
    private readonly conversations: StaffConversationsService,
    private readonly handOver: HandOverService,
  ) {}

  async goOnAs(staffId: string, id: string, message: string, uniqueId: string): Promise<StaffContinued> {
    const answer = await this.desk.ask('staff_person', { staff: staffId });
    if (!answer.granted) throw new ProblemError('AUTH.FORBIDDEN');
    return this.goOn(answer.staff, id, message, uniqueId);
  }

  async goOn(person: StaffPerson, id: string, message: string, uniqueId: string): Promise<StaffContinued> {
    const before = await this.conversations.visible(person, id);
    const recent = await this.log.ofShopper(before.shopper.id, RECENT);
    const past = recent.filter(({ channel }) => channel === before.channel);
    const reached = await this.wayTo(before);
    const open = leftOpen(past);
    const chat = open ?? (await this.begin(person, before));
    try {
      await this.say(person, chat, message, uniqueId);
    } catch (error) {
      if (open === undefined) await this.takeBack(chat.id);
      throw error;
    }
    // Whoever looks at a chat that is over opens a new session, and with it the chat that is open now.
    if (open === undefined) for (const one of past) this.notifier.disconnect(one.id);
    if (reached === 'email') await this.mail(chat.id, before.shopper.email, uniqueId);
    return { conversation_id: chat.id, reached };
  }

  /** Throws the problem where there is none. */
  private async wayTo({ shopper, whatsapp, lastActivityAt }: Conversation): Promise<StaffContinued['reached']> {
    if (whatsapp !== undefined) {
      if (isWindowOver(whatsapp, this.clock.now())) throw new ProblemError('WHATSAPP.WINDOW_OVER');
      return 'whatsapp';
    }
    if (await this.notifier.isThere(shopper.id)) return 'chat';
    if (shopper.email) return 'email';
    const loggedOut = (await this.revocations.of(shopper.id)).some(({ at }) => at >= Date.parse(lastActivityAt));
    if (loggedOut) throw new ProblemError('CHAT.SHOPPER_GONE');
    return 'next_visit';
  }

  private async begin(person: StaffPerson, before: Conversation): Promise<Conversation> {
    const notice = translate(before.locale, 'chat.gone_on');
    const decision = chatGoesOn(before, { id: randomUUID(), at: isoNow(this.clock), noticeId: randomUUID(), notice });
    await this.changes.start(decision, { name: `staff:${person.id}` });
    return decision.next;
  }

  private async say(person: StaffPerson, chat: Conversation, message: string, uniqueId: string): Promise<void> {
    if (!chat.handedOver) await this.changes.changeWithTranscript(chat.id, deskTakesOver);
    if (chat.state !== 'live') await this.handOver.assign(person, chat.id, {});
    await this.conversations.post(person, chat.id, { message, client_message_id: uniqueId });
  }

  /** Nothing was said in it. */
  private async takeBack(id: string): Promise<void> {
    await this.changes.change(id, (now) => {
      const notice = translate(now.locale, 'chat.ended_by_agent');
      const ending = { at: isoNow(this.clock), by: 'system' as const, reason: 'not_gone_on', noticeId: randomUUID() };
      return now.state === 'ended' ? nothingFollows(now) : chatEnds(now, { ...ending, notice }, []);
    });
  }

  private async mail(id: string, email: string | undefined, uniqueId: string): Promise<void> {
    if (!email) return;
    const unique = createHash('sha256').update(uniqueId).digest('hex').slice(0, 8);
    await this.changes.change(id, (now) => saidByMail(now, email, unique));
  }
}
