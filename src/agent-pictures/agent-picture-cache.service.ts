/** Caches pictures of agents, so that Odoo is asked once for each and may be away afterwards. */
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_PICTURES, AgentPictures } from './agent-pictures.port';
import { imageTypeOf } from '../attachments/file-type';
import type { PictureClaims } from '../attachments/signed-links.service';

/** The least recently used picture is dropped above this number. */
const MOST_ENTRIES = 100;
const LARGEST_BYTES = 256 * 1024;
/** A missing picture, or one of another version than its link, is looked up again after this time. */
const UNSURE_FOR_MS = 60_000;

export interface Picture {
  readonly mimetype: string;
  readonly content: Buffer;
  /** It has the version that the link names, and so never changes. */
  readonly isLasting: boolean;
}

interface CacheEntry {
  readonly picture: Promise<Picture | null>;
  keptUntil: number;
}

@Injectable()
export class AgentPictureCache {
  private readonly entries = new Map<string, CacheEntry>();

  constructor(@Inject(AGENT_PICTURES) private readonly desk: AgentPictures) {}

  /** Null when there is none to show. Throws `DeskUnavailable` when it is not cached and Odoo is away. */
  find(claims: PictureClaims): Promise<Picture | null> {
    const key = `${claims.agent}/${claims.version}`;
    const known = this.entries.get(key);
    const entry = known !== undefined && known.keptUntil > performance.now() ? known : this.fetched(key, claims);
    this.putLast(key, entry);
    return entry.picture;
  }

  private fetched(key: string, claims: PictureClaims): CacheEntry {
    const entry: CacheEntry = { picture: this.fetch(claims), keptUntil: Infinity };
    entry.picture.then(
      (picture) => {
        if (picture?.isLasting !== true) entry.keptUntil = performance.now() + UNSURE_FOR_MS;
      },
      () => this.entries.get(key) === entry && this.entries.delete(key),
    );
    return entry;
  }

  /** A map keeps the order of insertion: the first entry is the least recently used one. */
  private putLast(key: string, entry: CacheEntry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [first] = this.entries.keys();
    if (this.entries.size > MOST_ENTRIES && first !== undefined) this.entries.delete(first);
  }

  private async fetch({ agent, version }: PictureClaims): Promise<Picture | null> {
    const picture = await this.desk.find(agent);
    if (picture === null || picture.content.length > LARGEST_BYTES) return null;
    const mimetype = imageTypeOf(picture.content);
    return mimetype === null ? null : { mimetype, content: picture.content, isLasting: picture.version === version };
  }
}
