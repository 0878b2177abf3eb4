/** Pictures of agents, kept here so that the desk is asked once for each, and need not be there afterwards. */
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_PICTURES, AgentPictures } from './agent-pictures.port';
import { imageTypeOf } from '../attachments/file-type';
import type { PictureClaims } from '../attachments/signed-links.service';

/** Pictures kept at once, those asked for last. */
const ROOM = 100;
const LARGEST_BYTES = 256 * 1024;
/** What is not, or not any more, as its link says may be so again. */
const UNSURE_FOR_MS = 60_000;

export interface Picture {
  readonly mimetype: string;
  readonly content: Buffer;
  /** It is the one that the link names, and will be so for ever. */
  readonly isLasting: boolean;
}

interface Place {
  readonly found: Promise<Picture | null>;
  keptUntil: number;
}

@Injectable()
export class AgentPictureCache {
  private readonly places = new Map<string, Place>();

  constructor(@Inject(AGENT_PICTURES) private readonly desk: AgentPictures) {}

  /** Null when there is none that can be shown. Throws `DeskUnavailable` when it would have to be fetched now. */
  find(claims: PictureClaims): Promise<Picture | null> {
    const key = `${claims.agent}/${claims.version}`;
    const known = this.places.get(key);
    const place = known !== undefined && known.keptUntil > performance.now() ? known : this.fetched(key, claims);
    this.putLast(key, place);
    return place.found;
  }

  private fetched(key: string, claims: PictureClaims): Place {
    const place: Place = { found: this.fetch(claims), keptUntil: Infinity };
    place.found.then(
      (picture) => {
        if (picture?.isLasting !== true) place.keptUntil = performance.now() + UNSURE_FOR_MS;
      },
      () => this.places.get(key) === place && this.places.delete(key),
    );
    return place;
  }

  /** The first place is of what nobody asked for longest: it makes room. */
  private putLast(key: string, place: Place): void {
    this.places.delete(key);
    this.places.set(key, place);
    const [first] = this.places.keys();
    if (this.places.size > ROOM && first !== undefined) this.places.delete(first);
  }

  private async fetch({ agent, version }: PictureClaims): Promise<Picture | null> {
    const picture = await this.desk.find(agent);
    if (picture === null || picture.content.length > LARGEST_BYTES) return null;
    const mimetype = imageTypeOf(picture.content);
    return mimetype === null ? null : { mimetype, content: picture.content, isLasting: picture.version === version };
  }
}
