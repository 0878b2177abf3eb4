/** Broadcasts over Redis publish/subscribe. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import type Redis from 'ioredis';
import { Observable, Subject } from 'rxjs';
import { ANNOUNCEMENTS, Announcement, Announcer } from '../odoo/settings/announcer.port';
import { keys } from './keys';
import { REDIS } from './connection';

@Injectable()
export class RedisAnnouncer implements Announcer, OnModuleDestroy {
  readonly announcements: Observable<Announcement>;
  private readonly listener: Redis;

  constructor(@Inject(REDIS) private readonly redis: Redis) {
    const announcements = new Subject<Announcement>();
    this.announcements = announcements.asObservable();
    this.listener = redis.duplicate({ maxRetriesPerRequest: null });
    this.listener.on('message', (_channel, what: string) => {
      const known = ANNOUNCEMENTS.find((one) => one === what);
      if (known !== undefined) announcements.next(known);
    });
    this.listener.subscribe(keys.announcements).catch(() => undefined);
  }

  async announce(what: Announcement): Promise<void> {
    await this.redis.publish(keys.announcements, what);
  }

  onModuleDestroy(): void {
    this.listener.disconnect();
  }
}
