/** Server-Sent Events to open desk pages, which also make a person present. */
import type { ServerResponse } from 'node:http';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Change } from '../store/journal';

const HEARTBEAT_MS = 20_000;
/** Longer than the reload of a page takes. */
const GRACE_MS = 8_000;
/** Changes within this time are sent as one. */
const COALESCE_MS = 30;

export class DeskStream {
  readonly #clients = new Map<ServerResponse, number>();
  readonly #chats = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  readonly #leaving = new Map<number, NodeJS.Timeout>();
  readonly #heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS).unref();

  /** `onLeft`: the last page of this person has been closed for a while. */
  constructor(private readonly onLeft: (user: DemoUser) => void) {}

  open(user: DemoUser, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 2000\n\nevent: changed\ndata: {"chats":[]}\n\n');
    clearTimeout(this.#leaving.get(user.id));
    this.#clients.set(response, user.id);
    response.on('close', () => this.#closed(user, response));
  }

  typing(chat: string, is_typing: boolean): void {
    this.#say('typing', { chat, is_typing });
  }

  changed(changes: readonly Change[]): void {
    if (this.#clients.size === 0) return;
    const keys = changes
      .filter(([table]) => table === 'chats' || table === 'lines' || table === 'tickets')
      .map(([, key]) => key);
    for (const key of keys) this.#chats.add(key.split('/')[0] ?? '');
    if (keys.length > 0) this.overviewChanged();
  }

  /** The lists changed, for example by presence; no chat did. */
  overviewChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#say('changed', { chats: [...this.#chats] });
      this.#chats.clear();
    }, COALESCE_MS).unref();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#timer);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    for (const response of this.#clients.keys()) response.end();
    this.#clients.clear();
  }

  #closed(user: DemoUser, response: ServerResponse): void {
    if (!this.#clients.delete(response) || [...this.#clients.values()].includes(user.id)) return;
    this.#leaving.set(user.id, setTimeout(() => this.onLeft(user), GRACE_MS).unref());
  }

  #say(event: string, payload: unknown): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
  }

  #write(chunk: string): void {
    for (const response of this.#clients.keys()) response.write(chunk);
  }
}
