/**
 * The pace of messages in Redis. Meta's limits: 80 messages a second from a number, and to a person one in six seconds, of which 45 may go at
 * once in advance. https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
 */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../../common/name-hash';
import { CLOCK, Clock } from '../../conversation/ports';
import type { WhatsAppPace } from '../../whatsapp/outbox/pace.port';
import { REDIS } from '../connection';
import { keys } from '../keys';

/** Meta counts whole seconds as it likes, and messages arrive closer together than they left: some of each limit is left free. */
const NUMBER = { eachUs: 1_000_000 / 75, ahead: 5 };
const PERSON = { eachUs: 6_000_000, ahead: 40 };

@Injectable()
export class RedisWhatsAppPace implements WhatsAppPace {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NameHash,
  ) {}

  async take(number: string, shopper: string): Promise<number> {
    const waitUs = await this.redis.takeWhatsAppTurn(
      keys.whatsappPace(number),
      keys.whatsappPace(this.names.of(`${number} ${shopper}`)),
      this.clock.now() * 1000,
      Math.ceil(NUMBER.eachUs),
      NUMBER.ahead,
      PERSON.eachUs,
      PERSON.ahead,
    );
    return Math.ceil(waitUs / 1000);
  }
}
