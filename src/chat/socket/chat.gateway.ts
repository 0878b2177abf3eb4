/** The shopper's socket API: replay first, then live. */
import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayConnection,
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { parseWire } from '../../common/wire.pipe';
import {
  PageDetails,
  ReadFrame,
  SOCKET_NAMESPACE,
  SOCKET_PATH,
  SendRequest,
  ServerToShopper,
  ShopperToServer,
  TypingFrame,
} from '../../contract/shopper';
import type { Problem, SendReceipt } from '../../contract/shopper';
import { ProblemError } from '../../common/problem.error';
import { ConversationUnknown } from '../../conversation/conversation.errors';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { CLOCK, Clock, CONVERSATION_LOG, ConversationLog, DESK, Desk } from '../../conversation/ports';
import { ConversationService } from '../../conversation/conversation.service';
import { workFor } from '../../common/caller-context';
import { ClientAddresses } from '../../common/client-addresses.service';
import { ConnectService } from '../connect.service';
import { PageMoves } from './page-moves.service';
import { SocketBudgets, SocketCaller } from './socket-budgets.service';
import { SocketPermits } from './socket-permits.service';
import { ChatSocketNotifier, roomOf } from './chat-socket.notifier';
import { boundBacklog, isBehind, untilRead } from './socket-backlog';
import { stateSignals } from './state-signals';
import { RevokedSessions } from '../auth/revoked-sessions.service';
import { SessionClaims, SessionTokens } from '../auth/session-tokens.service';
import { Origins } from '../auth/origins.service';
import { frameProblem } from './socket-problem';
import { Transcripts } from '../transcript/transcripts.service';
import type { Conversation } from '../../conversation/conversation';
import { ShopperPresence } from '../waiting/shopper-presence.service';
import { toMessage } from '../../conversation/wire/message.mapper';
import { toReceipt } from '../receipt.mapper';

interface Connected extends SocketCaller {
  after: number;
  /** Of the conversation; none until it was found. */
  locale?: string;
}

type ChatSocket = Socket<ShopperToServer, ServerToShopper, Record<string, never>, Connected>;

/** Entries read at once; fewer when they are long. */
const REPLAY_PAGE = 20;
/** Latest entries whose status a client is told. */
const LATELY = 200;
/** Either end gives a silent connection up after interval plus time-out: an answer may be late by as much. */
const PINGS = { pingInterval: 10_000, pingTimeout: 5_000 };

@WebSocketGateway({ namespace: SOCKET_NAMESPACE, path: SOCKET_PATH, maxHttpBufferSize: 128 * 1024, ...PINGS })
export class ChatGateway implements OnGatewayInit, OnGatewayConnection {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly notifier: ChatSocketNotifier,
    private readonly tokens: SessionTokens,
    private readonly origins: Origins,
    private readonly revoked: RevokedSessions,
    private readonly transcripts: Transcripts,
    private readonly conversation: ConversationService,
    private readonly connecting: ConnectService,
    private readonly permits: SocketPermits,
    private readonly presence: ShopperPresence,
    private readonly pages: PageMoves,
    private readonly budgets: SocketBudgets,
    private readonly addresses: ClientAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  afterInit(server: Namespace<ShopperToServer, ServerToShopper>): void {
    server.use((socket: ChatSocket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => {
          const problem = frameProblem(error, socket.data.locale ?? '');
          next(Object.assign(new Error(problem.code), { data: problem }));
        },
      );
    });
    server.server.engine.on('connection', boundBacklog);
    this.notifier.open(server);
    this.revoked.revoked.subscribe((shopper) => server.local.in(roomOf(shopper)).disconnectSockets(true));
  }

  async handleConnection(socket: ChatSocket): Promise<void> {
    const { session, address } = socket.data;
    const holder = { id: socket.id, shopperId: session.shopperId, address };
    this.permits.keep(holder, async () => {
      await this.keepChat(session).catch((error: unknown) => this.leave(socket, error));
    });
    socket.once('disconnect', () => {
      void this.permits.free(holder);
      this.presence.leave(socket.id);
      socket.conn.close(); // also when the client only left the chat: nothing else is here
    });
    try {
      await socket.join(roomOf(session.shopperId));
      this.revoked.refuseRevoked(session); // it may have been revoked before this socket could be found
      const replayed = await this.replay(socket, socket.data.after);
      await socket.join(session.conversationId);
      await this.replay(socket, replayed);
      const conversation = await this.transcripts.conversation(session.conversationId);
      if (socket.connected) await this.presence.arrive(socket.id, conversation);
      await this.sendState(socket, conversation);
    } catch {
      socket.disconnect(true); // the client reconnects and asks again
      return;
    }
    const left = session.expiresAt * 1000 - this.clock.now();
    const expiry = setTimeout(() => socket.disconnect(true), left).unref();
    socket.once('disconnect', () => clearTimeout(expiry));
  }

  /** Throws the problem to refuse the socket with. */
  private async admit(socket: ChatSocket): Promise<void> {
    const auth: Record<string, unknown> = socket.handshake.auth;
    const token = auth['session_token'];
    if (typeof token !== 'string') throw new ProblemError('AUTH.SESSION_MISSING');
    const address = this.addresses.of(socket.request);
    const session = await this.sessionIn(token, address);
    socket.data = { session, address, after: sequenceOf(auth['after']) };
    await this.budgets.connection(socket.data);
    socket.data.locale = (await this.keepChat(session)).locale;
    await this.permits.take({ id: socket.id, shopperId: session.shopperId, address });
  }

  /** Whoever has no session counts for the address, too. */
  private async sessionIn(token: string, address: string): Promise<SessionClaims> {
    try {
      const session = this.tokens.readSession(token);
      this.revoked.refuseRevoked(session);
      return session;
    } catch (error) {
      await this.budgets.connectionWithoutSession(address);
      throw error;
    }
  }

  /** A chat in which nothing was said stays for as long as a socket is open to it. Throws when it is gone. */
  private async keepChat({ conversationId }: SessionClaims): Promise<Conversation> {
    await this.log.touch(conversationId);
    return this.transcripts.conversation(conversationId);
  }

  /** The client reconnects, and is told to open a new session; a store that is away is no reason to. */
  private leave(socket: ChatSocket, error: unknown): void {
    if (error instanceof ConversationUnknown) socket.disconnect(true);
  }

  @SubscribeMessage('chat.send')
  onSend(@ConnectedSocket() socket: ChatSocket, @MessageBody() body: unknown): Promise<SendReceipt | Problem> {
    return this.answering(socket, async (session) => {
      const { client_message_id, content, attachment_ids } = parseWire(SendRequest, body);
      const origin = this.origins.of(session);
      const { conversationId } = session;
      const sent = await this.conversation.send(conversationId, origin, client_message_id, content, attachment_ids);
      if (!sent.ends) await this.connecting.withoutBot(sent.conversation, origin);
      return toReceipt(sent);
    });
  }

  @SubscribeMessage('chat.typing')
  async onTyping(@ConnectedSocket() socket: ChatSocket, @MessageBody() body: unknown): Promise<void> {
    await this.answering(socket, async ({ conversationId }) => {
      const { is_typing } = parseWire(TypingFrame, body);
      const conversation = await this.transcripts.conversation(conversationId);
      if (conversation.state === 'live') this.desk.typing(conversationId, is_typing);
    });
  }

  @SubscribeMessage('chat.page')
  onPage(@ConnectedSocket() socket: ChatSocket, @MessageBody() body: unknown): Promise<PageDetails | Problem> {
    return this.answering(socket, async ({ conversationId }) => {
      const page = parseWire(PageDetails, body);
      await this.budgets.page(socket.data);
      await this.pages.move(conversationId, page);
      return page;
    });
  }

  @SubscribeMessage('chat.read')
  onRead(@ConnectedSocket() socket: ChatSocket, @MessageBody() body: unknown): Promise<ReadFrame | Problem> {
    return this.answering(socket, async ({ conversationId }) => {
      const { sequence } = parseWire(ReadFrame, body);
      const { next } = await this.conversation.read(conversationId, sequence);
      return { sequence: next.shopperReadSequence };
    });
  }

  /** Handles one frame within the shopper's budget; a failure is answered as a problem. */
  private async answering<T>(socket: ChatSocket, act: (session: SessionClaims) => Promise<T>): Promise<T | Problem> {
    const { session, address } = socket.data;
    try {
      await this.budgets.frame(socket.data);
      return await workFor({ name: `session:${session.shopperId}`, address }, () => act(session));
    } catch (error) {
      return frameProblem(error, socket.data.locale ?? '');
    }
  }

  /** Sends the state that may have changed while the client was away: agent, queue, end, and the status of messages. */
  private async sendState(socket: ChatSocket, conversation: Conversation): Promise<void> {
    const { id, lastSequence, state } = conversation;
    const recent = await this.log.marks(id, lastSequence - LATELY, LATELY);
    const [last] = state === 'ended' ? await this.log.latest(id, lastSequence, 1) : [];
    for (const signal of stateSignals(conversation, recent, last?.content ?? ''))
      this.notifier.signalTo(socket, conversation, signal);
  }

  /** Sends what came after `after`, as fast as the client reads; returns the last sequence sent. */
  private async replay(socket: ChatSocket, after: number): Promise<number> {
    const { conversationId } = socket.data.session;
    const conversation = await this.transcripts.conversation(conversationId);
    let last = after;
    for (let page = REPLAY_PAGE; last < conversation.lastSequence;) {
      const entries = await this.transcripts.entries(conversationId, last, page);
      if (entries.length === 0) break;
      const before = last;
      for (const entry of entries) {
        socket.emit('chat.message', { ...toMessage(conversation, entry, this.links), conversation_id: conversationId });
        last = entry.sequence;
        if (isBehind(socket.conn)) break; // the rest of the page is read again, rather than kept
      }
      page = Math.min(REPLAY_PAGE, 2 * (last - before));
      await untilRead(socket.conn);
    }
    return last;
  }
}

function sequenceOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
