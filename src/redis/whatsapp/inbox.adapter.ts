/** The inbox of WhatsApp in Redis: a stream per person, found by the hashes of phone and user id. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../../common/name-hash';
import { CLOCK, Clock } from '../../conversation/ports';
import type { InboundEvent } from '../../whatsapp/inbox/inbound.port';
import type { InboxClaim, WhatsAppInbox } from '../../whatsapp/inbox/inbox.port';
import { REDIS } from '../connection';
import { keys } from '../keys';
import { LeasedStreams } from '../leased-streams';
import { aliasesOf } from './aliases';

/** Meta repeats a message that was not taken for seven days. */
const SEEN_SECONDS = 9 * 24 * 60 * 60;
/** After that long without a message, phone and user id of a person have to come together once more. */
const ALIAS_SECONDS = 180 * 24 * 60 * 60;
/** Of one stream at once. */
const EVENTS = 100;

const STREAMS = {
  ready: keys.whatsappInboxReady,
  holders: keys.whatsappInboxHolders,
  prefix: keys.whatsappInboxPrefix,
};

@Injectable()
export class RedisWhatsAppInbox implements WhatsAppInbox {
  private readonly streams: LeasedStreams;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NameHash,
  ) {
    this.streams = new LeasedStreams(redis, clock, STREAMS);
  }

  async keep(events: readonly InboundEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const rows = events.map((event) => this.row(event));
    const rowKeys = rows.flatMap(({ seen, aliases }) => [seen, ...aliases]);
    return this.redis.receiveWhatsApp(
      1 + rowKeys.length,
      keys.whatsappInboxReady,
      ...rowKeys,
      this.clock.now(),
      keys.whatsappInboxPrefix,
      SEEN_SECONDS,
      ALIAS_SECONDS,
      ...rows.flatMap((row) => [row.once ? 1 : 0, row.aliases.length, row.former, row.user, row.stream, row.event]),
    );
  }

  async claim(streams: number, leaseMs: number): Promise<InboxClaim[]> {
    const claims = await this.streams.claim({ streams, items: EVENTS, leaseMs });
    return claims.map(({ stream, token, items }) => ({ stream, token, events: items.map(parseEvent) }));
  }

  settle(claim: InboxClaim): Promise<void> {
    return this.streams.release(claim, claim.events.length, 0);
  }

  defer(claim: InboxClaim, delayMs: number): Promise<void> {
    return this.streams.release(claim, 0, delayMs);
  }

  private row(event: InboundEvent) {
    const seen = keys.whatsappSeen(this.names.of(event.id));
    const json = JSON.stringify(event);
    if (event.kind === 'status') {
      const stream = `status:${event.of.conversation}`;
      return { once: false, seen, aliases: [], former: 0, user: '', stream, event: json };
    }
    const { number, userId, formerPhone } = event;
    const names = aliasesOf(event);
    const hashes = names.map((name) => this.names.of(name));
    const [former = ''] = aliasesOf({ number, ...(formerPhone && { phone: formerPhone }) });
    return {
      once: true,
      seen,
      aliases: hashes.map((hash) => keys.whatsappPerson(hash)),
      former: names.indexOf(former) + 1,
      user: userId === undefined ? '' : (hashes[0] ?? ''),
      stream: `w-${hashes[0] ?? ''}`,
      event: json,
    };
  }
}

function parseEvent(text: string): InboundEvent {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'kind' in value) return value as InboundEvent;
  throw new Error('The store holds something that did not come from WhatsApp.');
}
