/** Signed links to files and pictures: a link gives access to one of them, and to nothing else. */
import { KeyObject, createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { AgentCard } from '../contract/odoo';
import type { FileCard } from '../conversation/conversation';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import { CLOCK, Clock } from '../conversation/ports';

/** Links made in the same half day are equal, and valid until the end of the next half day. */
const STEP_SECONDS = 12 * 60 * 60;

export interface FileClaims {
  readonly conversation: string;
  readonly id: string;
  /** Unix time in seconds. */
  readonly expires: number;
}

export interface PictureClaims {
  readonly agent: string;
  readonly version: string;
}

@Injectable()
export class SignedLinks implements ClientLinks {
  private readonly key: KeyObject;
  private readonly base: string;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(config.secrets.session);
    this.base = `${config.publicUrl}/api/v1/chat`;
  }

  file(conversation: string, { id }: FileCard): string {
    const expires = (Math.floor(this.clock.now() / 1000 / STEP_SECONDS) + 2) * STEP_SECONDS;
    const signature = this.signFile({ conversation, id, expires }).toString('base64url');
    const path = [conversation, id].map(encodeURIComponent).join('/');
    return `${this.base}/attachments/${path}?expires=${expires}&signature=${signature}`;
  }

  picture({ id, picture }: AgentCard): string | null {
    if (picture === undefined) return null;
    const signature = this.signPicture({ agent: id, version: picture }).toString('base64url');
    return `${this.base}/agents/${encodeURIComponent(id)}/picture?v=${encodeURIComponent(picture)}&signature=${signature}`;
  }

  isFile(claims: FileClaims, signature: string): boolean {
    return isSame(this.signFile(claims), signature) && claims.expires * 1000 > this.clock.now();
  }

  isPicture(claims: PictureClaims, signature: string): boolean {
    return isSame(this.signPicture(claims), signature);
  }

  private signFile({ conversation, id, expires }: FileClaims): Buffer {
    return this.sign('attachment', conversation, id, String(expires));
  }

  private signPicture({ agent, version }: PictureClaims): Buffer {
    return this.sign('picture', agent, version);
  }

  /** The purpose is signed as well: the same secret signs sessions. */
  private sign(purpose: string, ...claims: readonly string[]): Buffer {
    return createHmac('sha256', this.key)
      .update([purpose, ...claims].join('\n'))
      .digest();
  }
}

function isSame(own: Buffer, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === own.length && timingSafeEqual(given, own);
}
