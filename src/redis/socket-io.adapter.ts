/** Socket.IO across replicas: frames travel through a Redis stream, so clients may connect to any replica. */
import type { IncomingMessage } from 'node:http';
import { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type Redis from 'ioredis';
import type { Server, ServerOptions } from 'socket.io';
import { keys } from './keys';

const STREAM_LENGTH = 10_000;
/** A client that has not joined the chat by then is disconnected. */
const JOINED_WITHIN_MS = 5_000;

export interface ConnectionRules {
  admits(request: IncomingMessage): boolean;
  /** Called for each open connection; its answer is called once that is closed. */
  opened(request: IncomingMessage): () => void;
}

export class RedisSocketIoAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly redis: Redis,
    private readonly origin: '*' | readonly string[],
    private readonly rules: ConnectionRules,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const rules: Partial<ServerOptions> = {
      cors: { origin: this.origin === '*' ? '*' : [...this.origin] },
      connectTimeout: JOINED_WITHIN_MS,
      allowRequest: (request, answer) => answer(null, this.rules.admits(request)),
    };
    const server = super.createIOServer(port, { ...options, ...rules }) as Server;
    server.adapter(createAdapter(this.redis, { streamName: keys.sockets, maxLen: STREAM_LENGTH }));
    server.use((_socket, next) => next(new Error('There is nothing here.'))); // the default namespace
    server.engine.on(
      'connection',
      (connection: { request: IncomingMessage; once(event: 'close', then: () => void): void }) =>
        connection.once('close', this.rules.opened(connection.request)),
    );
    return server;
  }
}
