/** Opt-outs in Redis: a flag for each name of a person, by its hash. The user id counts before a phone, which may pass to somebody else. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../../common/name-hash';
import type { OptOutPerson, WhatsAppOptOuts } from '../../whatsapp/opt-outs.port';
import { REDIS } from '../connection';
import { keys } from '../keys';
import { aliasesOf } from './aliases';

/** Longer than anybody may be written to for a purchase; each word of theirs begins it anew. */
const KEPT_SECONDS = 3 * 365 * 24 * 60 * 60;
const [OUT, IN] = ['out', 'in'];

@Injectable()
export class RedisWhatsAppOptOuts implements WhatsAppOptOuts {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly names: NameHash,
  ) {}

  async isOut(person: OptOutPerson): Promise<boolean> {
    return (await this.said(person)) === OUT;
  }

  async set(person: OptOutPerson, out: boolean): Promise<void> {
    await this.write(person, out ? OUT : IN);
  }

  async carry(person: OptOutPerson): Promise<void> {
    const said = aliasesOf(person).length < 2 ? undefined : await this.said(person);
    if (said !== undefined) await this.write(person, said);
  }

  private async said(person: OptOutPerson): Promise<string | undefined> {
    const found = await this.redis.mget(...this.keysOf(person));
    return found.find((one) => one !== null) ?? undefined;
  }

  private async write(person: OptOutPerson, said: string | undefined): Promise<void> {
    if (said === undefined) return;
    const all = this.redis.multi();
    for (const key of this.keysOf(person)) all.set(key, said, 'EX', KEPT_SECONDS);
    await all.exec();
  }

  private keysOf(person: OptOutPerson): string[] {
    return aliasesOf(person).map((alias) => keys.whatsappOptOut(this.names.of(alias)));
  }
}
