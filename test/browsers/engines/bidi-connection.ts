/** WebDriver BiDi as a connection: commands out, their answers in (https://w3c.github.io/webdriver-bidi/). */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

const Answer = z.object({
  type: z.enum(['success', 'error', 'event']),
  id: z.number().nullish(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class BidiConnection {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.onAnswer(data.toString()));
    socket.on('close', () => {
      for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: the browser is gone`));
    });
  }

  static async open(port: string): Promise<BidiConnection> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/session`);
    await once(socket, 'open');
    return new BidiConnection(socket);
  }

  send(method: string, params: object = {}): Promise<unknown> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.socket.close();
  }

  private onAnswer(text: string): void {
    const { id, type, result, error, message } = Answer.parse(JSON.parse(text));
    if (typeof id !== 'number') return;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (waiting === undefined) return;
    if (type === 'success') waiting.resolve(result);
    else waiting.reject(new Error(`${waiting.method}: ${error}: ${message}`));
  }
}
