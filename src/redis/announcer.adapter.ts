/** Announcements over Redis publish/subscribe. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import type Redis from 'ioredis';
import { Observable, Subject } from 'rxjs';
import type { Announcement, Announcer } from '../odoo/settings/announcer.port';
import { keys } from './keys';
import { REDIS } from './connection';

@Injectable()
export class RedisAnnouncer implements Announcer, OnModuleDestroy {
  readonly heard: Observable<Announcement>;
  private readonly listener: Redis;

  constructor(@Inject(REDIS) private readonly redis: Redis) {
    const heard = new Subject<Announcement>();
    this.heard = heard.asObservable();
    this.listener = redis.duplicate({ maxRetriesPerRequest: null });
    this.listener.on('message', (_channel, what: string) => {
      if (what === 'settings_changed') heard.next(what);
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
