/** The socket of the contract, over one Socket.IO connection. */
import type {
  PageDetails,
  ReadFrame,
  SOCKET_NAMESPACE,
  SOCKET_PATH,
  SendReceipt,
  SendRequest,
  SocketHandshake,
  TypingFrame,
} from '../../../../src/contract/shopper';
import { REAL_TIMERS } from '../../time/timers.port';
import type { Timers } from '../../time/timers.port';
import type { ChatSocket, SocketEvents } from '../chat-client.port';
import { RefusedError, UnreachableError } from '../client.errors';
import { isProblem, isReceipt, isRecord } from '../wire-guards';
import { SocketConnection } from './socket-connection';
import { dispatchSocketEvent } from './socket-events';

const PATH: typeof SOCKET_PATH = '/api/v1/socket';
const NAMESPACE: typeof SOCKET_NAMESPACE = '/chat';
const ACKNOWLEDGE_WITHIN_MS = 5_000;
const PROVES_ALIVE_WITHIN_MS = 3_000;

export class BridgeSocket implements ChatSocket {
  private connection: SocketConnection | null = null;

  /** @param base origin of the bridge, http or https. */
  constructor(
    private readonly base: string,
    private readonly timers: Timers = REAL_TIMERS,
    private readonly makeSocket?: (address: string) => WebSocket,
    private readonly provesAliveWithinMs = PROVES_ALIVE_WITHIN_MS,
  ) {}

  get connected(): boolean {
    return this.connection?.isJoined ?? false;
  }

  open(handshake: () => SocketHandshake, events: SocketEvents): void {
    this.close();
    this.connection = new SocketConnection({
      address: `${this.base.replace(/^http/, 'ws')}${PATH}/?EIO=4&transport=websocket`,
      namespace: NAMESPACE,
      auth: handshake,
      timers: this.timers,
      makeSocket: this.makeSocket,
      events: {
        joined: events.up,
        lost: events.down,
        refused: (reason) => {
          events.down();
          events.refused(isRecord(reason) && typeof reason.code === 'string' ? reason.code : 'AUTH.SESSION_INVALID');
        },
        event: (name, payload) => dispatchSocketEvent(events, name, payload),
      },
    });
    this.connection.open();
  }

  reconnect(): void {
    if (this.connected) this.probe();
    else this.connection?.reconnectNow();
  }

  async send(request: SendRequest): Promise<SendReceipt> {
    if (this.connection === null) throw new UnreachableError('The socket is closed');
    const answer = await this.connection.ask('chat.send', request, ACKNOWLEDGE_WITHIN_MS);
    if (isReceipt(answer)) return answer;
    if (isProblem(answer)) throw new RefusedError(answer.status, answer.code, answer.detail, null);
    throw new UnreachableError('The acknowledgement is not what the bridge would say');
  }

  typing(isTyping: boolean): void {
    const frame: TypingFrame = { is_typing: isTyping };
    this.connection?.say('chat.typing', frame);
  }

  read(sequence: number): void {
    const frame: ReadFrame = { sequence };
    this.connection?.say('chat.read', frame);
  }

  page(page: PageDetails): void {
    this.connection?.say('chat.page', page);
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }

  /** A read mark that changes nothing, but must be acknowledged: a connection that is dead in one direction is given up. */
  private probe(): void {
    const nothing: ReadFrame = { sequence: 0 };
    this.connection?.ask('chat.read', nothing, this.provesAliveWithinMs).catch(() => undefined); // The `down` event says so.
  }
}
