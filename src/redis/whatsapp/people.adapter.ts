/** Finds people on WhatsApp by the hashes under which the inbox knows them. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../../common/name-hash';
import type { WhatsAppPeople } from '../../whatsapp/people.port';
import { REDIS } from '../connection';
import { keys } from '../keys';
import { aliasesOf } from './aliases';

@Injectable()
export class RedisWhatsAppPeople implements WhatsAppPeople {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly names: NameHash,
  ) {}

  async find(numbers: readonly string[], phoneOrUserId: string): Promise<readonly string[]> {
    const aliases = numbers.flatMap((number) => aliasesOf({ number, phone: phoneOrUserId, userId: phoneOrUserId }));
    const found = await Promise.all(aliases.map((alias) => this.redis.get(keys.whatsappPerson(this.names.of(alias)))));
    return [...new Set(found.flatMap((known) => known?.split(' ', 1) ?? []))];
  }
}
