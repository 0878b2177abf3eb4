/** One lasting connection to a Socket.IO namespace: joins, answers pings, notices silence, comes back with patience. */
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
  /** Broken; it comes back by itself. */
  lost(): void;
  /** Not let in; it does not come back by itself. */
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
  private callOffSilence: () => void = () => undefined;
  private callOffReturn: () => void = () => undefined;
  private readonly awaited = new Map<number, { settle: (answer: unknown) => void; fail: (error: Error) => void }>();

  constructor(private readonly parts: ConnectionParts) {}

  get isJoined(): boolean {
    return this.joinedAt !== null;
  }

  open(): void {
    this.callOffReturn();
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

  /** For good; nothing is heard afterwards. */
  close(): void {
    if (this.isJoined) this.socket?.send(leaveFrame(this.parts.namespace));
    this.hangUp();
    this.callOffReturn();
  }

  /** Tries now rather than when it is due. */
  hurry(): void {
    if (this.isJoined) return;
    this.hangUp();
    this.open();
  }

  /** The line looks up but does not answer. */
  lose(): void {
    const lasted = this.joinedAt === null ? 0 : this.parts.timers.now() - this.joinedAt;
    this.hangUp();
    this.attempt = lasted > STABLE_AFTER_MS ? 1 : this.attempt + 1;
    this.callOffReturn = this.parts.timers.after(retryDelay(this.attempt), () => this.open());
    this.parts.events.lost();
  }

  /** Says something and expects no answer. */
  say(name: string, payload: object): void {
    if (this.isJoined) this.socket?.send(eventFrame(this.parts.namespace, name, payload));
  }

  /** Rejects when the line breaks or does not answer in time; then it is given up, too. */
  ask(name: string, payload: object, withinMs: number): Promise<unknown> {
    if (!this.isJoined) return Promise.reject(new UnreachableError('The line is down'));
    const id = (this.lastId += 1);
    return new Promise((settle, fail) => {
      const callOff = this.parts.timers.after(withinMs, () => this.lose());
      const done = (): boolean => {
        callOff();
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
        this.hangUp();
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
    this.callOffSilence();
    this.callOffSilence = this.parts.timers.after(this.silenceMs, () => this.lose());
  }

  private hangUp(): void {
    this.callOffSilence();
    this.callOffReturn();
    this.joinedAt = null;
    const { socket } = this;
    this.socket = null;
    if (socket !== null) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
    this.awaited.forEach(({ fail }) => fail(new UnreachableError('The line broke')));
  }
}
