/** A lasting connection to a Socket.IO namespace: joins, answers pings, notices silence, reconnects. */
import { retryDelay } from '../../time/retry-schedule';
import type { Timers } from '../../time/timers.port';
import { UnreachableError } from '../client.errors';
import { PONG, eventFrame, joinFrame, leaveFrame, parseFrame } from './frames';
import type { Frame } from './frames';

/** A connection that broke sooner than this counts as another failed attempt. */
const STABLE_AFTER_MS = 5_000;
const OPEN_WITHIN_MS = 10_000;

export interface ConnectionEvents {
  joined(): void;
  /** The connection broke; it reconnects by itself. */
  lost(): void;
  /** The server refused it; it does not reconnect by itself. */
  refused(reason: unknown): void;
  event(name: string, payload: unknown): void;
}

export interface ConnectionParts {
  /** `wss://…/?EIO=4&transport=websocket` */
  readonly address: string;
  readonly namespace: string;
  readonly auth: () => object;
  readonly events: ConnectionEvents;
  readonly timers: Timers;
  readonly makeSocket?: (address: string) => WebSocket;
}

export class SocketConnection {
  private socket: WebSocket | null = null;
  private joinedAt: number | null = null;
  private attempt = 0;
  private lastId = 0;
  private silenceMs = OPEN_WITHIN_MS;
  private cancelSilence: () => void = () => undefined;
  private cancelReconnect: () => void = () => undefined;
  private readonly awaited = new Map<number, { settle: (answer: unknown) => void; fail: (error: Error) => void }>();

  constructor(private readonly parts: ConnectionParts) {}

  get isJoined(): boolean {
    return this.joinedAt !== null;
  }

  open(): void {
    this.cancelReconnect();
    const make = this.parts.makeSocket ?? ((address) => new WebSocket(address));
    const socket = make(this.parts.address);
    this.socket = socket;
    this.silenceMs = OPEN_WITHIN_MS;
    this.listenForSilence();
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') this.take(parseFrame(data));
    };
    socket.onclose = () => this.lose();
  }

  /** For good: no event follows. */
  close(): void {
    if (this.isJoined) this.socket?.send(leaveFrame(this.parts.namespace));
    this.disconnect();
    this.cancelReconnect();
  }

  /** Ends the pause before the next attempt. */
  reconnectNow(): void {
    if (this.isJoined) return;
    this.disconnect();
    this.open();
  }

  /** Looks connected, but does not answer. */
  lose(): void {
    const lasted = this.joinedAt === null ? 0 : this.parts.timers.now() - this.joinedAt;
    this.disconnect();
    this.attempt = lasted > STABLE_AFTER_MS ? 1 : this.attempt + 1;
    this.cancelReconnect = this.parts.timers.after(retryDelay(this.attempt), () => this.open());
    this.parts.events.lost();
  }

  /** Sends an event that is not acknowledged. */
  say(name: string, payload: object): void {
    if (this.isJoined) this.socket?.send(eventFrame(this.parts.namespace, name, payload));
  }

  /** Rejects when the connection breaks or does not answer in time; then it is given up, too. */
  ask(name: string, payload: object, withinMs: number): Promise<unknown> {
    if (!this.isJoined) return Promise.reject(new UnreachableError('The socket is down'));
    const id = (this.lastId += 1);
    return new Promise((settle, fail) => {
      const cancel = this.parts.timers.after(withinMs, () => this.lose());
      const done = (): boolean => {
        cancel();
        return this.awaited.delete(id);
      };
      this.awaited.set(id, {
        settle: (answer) => done() && settle(answer),
        fail: (error) => done() && fail(error),
      });
      this.socket?.send(eventFrame(this.parts.namespace, name, payload, id));
    });
  }

  private take(frame: Frame): void {
    const { auth, events, namespace, timers } = this.parts;
    this.listenForSilence();
    switch (frame.kind) {
      case 'open':
        this.silenceMs = frame.silenceMs;
        return this.socket?.send(joinFrame(namespace, auth()));
      case 'ping':
        return this.socket?.send(PONG);
      case 'joined':
        this.joinedAt = timers.now();
        return events.joined();
      case 'left':
        return this.lose();
      case 'refused':
        this.disconnect();
        return events.refused(frame.reason);
      case 'event':
        return events.event(frame.name, frame.payload);
      case 'acknowledged':
        return this.awaited.get(frame.id)?.settle(frame.answer);
      case 'unknown':
        return;
    }
  }

  private listenForSilence(): void {
    this.cancelSilence();
    this.cancelSilence = this.parts.timers.after(this.silenceMs, () => this.lose());
  }

  private disconnect(): void {
    this.cancelSilence();
    this.cancelReconnect();
    this.joinedAt = null;
    const { socket } = this;
    this.socket = null;
    if (socket !== null) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
    this.awaited.forEach(({ fail }) => fail(new UnreachableError('The connection broke')));
  }
}
