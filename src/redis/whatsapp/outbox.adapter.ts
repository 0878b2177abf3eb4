/** The outbox to WhatsApp in Redis: a stream of sequences per chat, which `commit.lua` fills, and a hash of pieces. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { CLOCK, Clock } from '../../conversation/ports';
import type { OutboxClaim, PieceState, PieceTick, WhatsAppOutbox } from '../../whatsapp/outbox/outbox.port';
import { REDIS } from '../connection';
import { keys } from '../keys';
import { LeasedStreams } from '../leased-streams';

/** Nothing is told of a message after so long. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;
/** Of one chat at once. */
const ENTRIES = 20;

const STREAMS = {
  ready: keys.whatsappOutboxReady,
  holders: keys.whatsappOutboxHolders,
  prefix: keys.whatsappOutboxPrefix,
};

@Injectable()
export class RedisWhatsAppOutbox implements WhatsAppOutbox {
  private readonly streams: LeasedStreams;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.streams = new LeasedStreams(redis, clock, STREAMS);
  }

  async claim(chats: number, leaseMs: number): Promise<OutboxClaim[]> {
    const claims = await this.streams.claim({ streams: chats, items: ENTRIES, leaseMs });
    return claims.map(({ stream, token, items }) => ({ conversation: stream, token, sequences: items.map(Number) }));
  }

  release({ conversation, token }: OutboxClaim, done: number, delayMs: number): Promise<void> {
    return this.streams.release({ stream: conversation, token }, done, delayMs);
  }

  async state(conversation: string, piece: string): Promise<PieceState | null> {
    const text = await this.redis.hget(keys.whatsappPieces(conversation), piece);
    return text === null ? null : (JSON.parse(text) as PieceState);
  }

  setState(conversation: string, piece: string, state: PieceState): Promise<void> {
    return this.set(conversation, piece, JSON.stringify(state));
  }

  async tick(conversation: string, piece: string): Promise<PieceTick | null> {
    const known = await this.redis.hget(keys.whatsappPieces(conversation), tickOf(piece));
    return known === 'delivered' || known === 'read' ? known : null;
  }

  setTick(conversation: string, piece: string, tick: PieceTick): Promise<void> {
    return this.set(conversation, tickOf(piece), tick);
  }

  private async set(conversation: string, field: string, value: string): Promise<void> {
    const key = keys.whatsappPieces(conversation);
    await this.redis.multi().hset(key, field, value).expire(key, KEPT_SECONDS).exec();
  }
}

function tickOf(piece: string): string {
  return `${piece}:tick`;
}
