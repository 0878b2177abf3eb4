/** Socket.IO across replicas: frames travel through a Redis stream, so clients may connect to any replica. */
import { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type Redis from 'ioredis';
import type { Server, ServerOptions } from 'socket.io';
import { keys } from './keys';

const STREAM_LENGTH = 10_000;

export class RedisSocketIoAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly redis: Redis,
    private readonly origin: '*' | readonly string[],
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const cors = { origin: this.origin === '*' ? '*' : [...this.origin] };
    const server = super.createIOServer(port, { ...options, cors }) as Server;
    server.adapter(createAdapter(this.redis, { streamName: keys.sockets, maxLen: STREAM_LENGTH }));
    return server;
  }
}
