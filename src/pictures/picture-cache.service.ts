/** Caches the pictures that shoppers see, so that Odoo is asked once for each and may be away afterwards. */
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { imageTypeOf } from '../attachments/file-type';
import type { PictureClaims } from '../attachments/signed-links.service';
import { PICTURES, Pictures } from './pictures.port';

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

@Injectable()
export class PictureCache {
  private readonly pictures = new LRUCache<string, Promise<Picture | null>>({
    max: MOST_ENTRIES,
    perf: { now: () => performance.now() },
  });

  constructor(@Inject(PICTURES) private readonly desk: Pictures) {}

  /** Null when there is none to show. Throws `DeskUnavailable` when it is not cached and Odoo is away. */
  find(claims: PictureClaims): Promise<Picture | null> {
    const key = JSON.stringify([claims.kind, claims.id, claims.version]);
    const cached = this.pictures.get(key);
    if (cached !== undefined) return cached;
    const fetched = this.fetch(claims);
    this.pictures.set(key, fetched);
    fetched.then(
      (picture) => {
        if (picture?.isLasting !== true) this.pictures.set(key, fetched, { ttl: UNSURE_FOR_MS });
      },
      () => this.pictures.delete(key),
    );
    return fetched;
  }

  private async fetch({ kind, id, version }: PictureClaims): Promise<Picture | null> {
    const picture = await this.desk.find({ kind, id });
    if (picture === null || picture.content.length > LARGEST_BYTES) return null;
    const mimetype = imageTypeOf(picture.content);
    return mimetype === null ? null : { mimetype, content: picture.content, isLasting: picture.version === version };
  }
}
