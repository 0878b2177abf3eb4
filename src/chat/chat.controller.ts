/** The shopper's REST API: `/api/v1/chat`. */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, UseGuards, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  BotReply,
  BotRequest,
  ConfigQuery,
  ConnectAnswer,
  ConnectRequest,
  ConsentRequest,
  EndAnswer,
  EndRequest,
  InitRequest,
  LauncherConfig,
  MessagesPage,
  MessagesQuery,
  PastConversations,
  RateRequest,
  SendReceipt,
  SendRequest,
  Session,
  Success,
} from '../contract/shopper';
import { ActionLimits } from '../common/action-limits.service';
import { ClosingNotices } from '../conversation/closing-notices.service';
import { Consent } from '../conversation/consent.service';
import { ENDED_BY_SHOPPER, ConversationService } from '../conversation/conversation.service';
import { ConnectService } from './connect.service';
import { CurrentSession, SessionGuard } from './auth/session.guard';
import { SessionClaims, SessionTokens } from './auth/session-tokens.service';
import { Origins } from './auth/origins.service';
import { Sessions } from './auth/session.service';
import { Storefront } from './storefront.service';
import { Transcripts } from './transcript/transcripts.service';
import { ShopperPresence } from './waiting/shopper-presence.service';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import { toReceipt, toReply } from './receipt.mapper';
import { CLOCK, Clock, isoNow } from '../conversation/ports';

/** Each rating is told to the desk. Sessions are free, so those of an origin are limited, too. */
const RATINGS = { kind: 'rating', times: 20, withinMs: 60 * 60_000 };
const RATINGS_OF_ORIGIN = { kind: 'rating-origin', times: 120, withinMs: 60 * 60_000 };

@ApiTags('chat')
@Controller('api/v1/chat')
export class ChatController {
  constructor(
    private readonly sessions: Sessions,
    private readonly conversation: ConversationService,
    private readonly closing: ClosingNotices,
    private readonly consent: Consent,
    private readonly connecting: ConnectService,
    private readonly origins: Origins,
    private readonly storefront: Storefront,
    private readonly transcripts: Transcripts,
    private readonly tokens: SessionTokens,
    private readonly limits: ActionLimits,
    private readonly presence: ShopperPresence,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
  ) {}

  /** Opens a session: a new conversation, or the one the resume token belongs to. */
  @Post('init')
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  async init(@Body() body: InitRequest): Promise<Session> {
    const session = await this.sessions.open(body);
    const { id, state } = session.conversation;
    await this.presence.see({ id, state, channel: session.channel.key });
    return session;
  }

  /** Settings of the launcher, before a shopper opens the chat. Sets nothing. */
  @Get('config')
  @Header('Cache-Control', 'public, max-age=60')
  config(@Query() query: ConfigQuery): LauncherConfig {
    const channel = this.storefront.openChannel(query.channel);
    const locale = query.locale ?? channel.default_locale;
    return {
      channel: this.storefront.describe(channel, locale),
      availability: this.storefront.availability(channel, locale),
      greeting: this.storefront.greeting(channel, locale),
    };
  }

  /** Puts on record that the shopper read the channel's line about their data or, where that is asked, agreed to it. */
  @Post('consent')
  @HttpCode(200)
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async consents(@CurrentSession() session: SessionClaims, @Body() { version }: ConsentRequest): Promise<Success> {
    await this.consent.give(session.conversationId, version);
    return { success: true };
  }

  /** Asks the bot. Question and answer both enter the conversation. */
  @Post('bot')
  @HttpCode(200)
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async bot(@CurrentSession() session: SessionClaims, @Body() body: BotRequest): Promise<BotReply> {
    const { client_message_id, message } = body;
    const verified = this.tokens.isVerified(session);
    const origin = this.origins.of(session);
    const { conversationId } = session;
    const asked = await this.conversation.ask(conversationId, origin, client_message_id, message, verified);
    if (asked.answer.bot?.type === 'handoff') await this.connecting.withoutBot(asked.conversation, origin);
    return toReply(asked, this.links);
  }

  /** Asks for an agent. Where too many of the same origin wait, the chat stays as it is, and says so. */
  @Post('connect')
  @HttpCode(200)
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  connect(@CurrentSession() session: SessionClaims, @Body() body: ConnectRequest): Promise<ConnectAnswer> {
    return this.connecting.connect(session.conversationId, body, this.origins.of(session));
  }

  /** Accepts a message; 202 once it is stored. */
  @Post('send')
  @HttpCode(202)
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async send(@CurrentSession() session: SessionClaims, @Body() body: SendRequest): Promise<SendReceipt> {
    const { client_message_id, content, attachment_ids } = body;
    const origin = this.origins.of(session);
    const { conversationId } = session;
    const sent = await this.conversation.send(conversationId, origin, client_message_id, content, attachment_ids);
    if (!sent.ends) await this.connecting.withoutBot(sent.conversation, origin);
    return toReceipt(sent);
  }

  /** Ends the chat; ending it again is fine. */
  @Post('end')
  @HttpCode(200)
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async end(@CurrentSession() session: SessionClaims, @Body() body: EndRequest): Promise<EndAnswer> {
    const conversation = await this.transcripts.conversation(session.conversationId);
    const { next } = await this.conversation.end(session.conversationId, {
      at: isoNow(this.clock),
      by: 'shopper',
      reason: body.reason ?? ENDED_BY_SHOPPER,
      noticeId: randomUUID(),
      notice: this.closing.byShopper(conversation),
    });
    return { success: true, rating_requested: next.hasShopperMessage && next.rating === null };
  }

  /** Rates the chat, once; a second call replaces the first. */
  @Post('rate')
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async rate(@CurrentSession() session: SessionClaims, @Body() body: RateRequest): Promise<Success> {
    const { rating, feedback, resolved } = body;
    await this.limits.spend(RATINGS, session.conversationId);
    await this.limits.spendOf(RATINGS_OF_ORIGIN, this.origins.of(session));
    await this.conversation.rate(session.conversationId, {
      operationId: `${session.conversationId}:rate:${randomUUID().slice(0, 8)}`,
      rating,
      ...(feedback ? { feedback } : {}),
      ...(resolved === undefined ? {} : { resolved }),
    });
    return { success: true };
  }

  /** Messages after a sequence: how a client fills a gap, and reads a past chat again. */
  @Get('messages')
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  async messages(@CurrentSession() session: SessionClaims, @Query() query: MessagesQuery): Promise<MessagesPage> {
    const id = await this.transcripts.own(session, query.conversation);
    return this.transcripts.page(id, query.after ?? 0, query.limit ?? 50);
  }

  /** This shopper's conversations, newest first. */
  @Get('conversations')
  @ApiBearerAuth()
  @UseGuards(SessionGuard)
  conversations(@CurrentSession() session: SessionClaims): Promise<PastConversations> {
    return this.transcripts.past(session.shopperId);
  }
}
