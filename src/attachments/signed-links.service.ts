/** Links to files: whoever has one may read that file until it expires, and nothing else. */
import { KeyObject, createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { FileCard } from '../conversation/conversation';
import type { AttachmentLinks } from '../conversation/ports';

/** Links of the same half day are the same, and live until the end of the next one. */
const STEP_SECONDS = 12 * 60 * 60;

export interface LinkClaims {
  readonly conversation: string;
  readonly id: string;
  /** Unix time in seconds. */
  readonly expires: number;
}

@Injectable()
export class SignedLinks implements AttachmentLinks {
  private readonly key: KeyObject;
  private readonly base: string;

  constructor(@Inject(BRIDGE_CONFIG) config: BridgeConfig) {
    this.key = signingKey(config.secrets.session);
    this.base = `${config.publicUrl}/api/v1/chat/attachments`;
  }

  url(conversation: string, { id }: FileCard): string {
    const expires = (Math.floor(Date.now() / 1000 / STEP_SECONDS) + 2) * STEP_SECONDS;
    const signature = this.sign({ conversation, id, expires }).toString('base64url');
    return `${this.base}/${encodeURIComponent(conversation)}/${encodeURIComponent(id)}?expires=${expires}&signature=${signature}`;
  }

  isValid(claims: LinkClaims, signature: string): boolean {
    const given = Buffer.from(signature, 'base64url');
    const own = this.sign(claims);
    return given.length === own.length && timingSafeEqual(given, own) && claims.expires * 1000 > Date.now();
  }

  /** The purpose is signed as well: the same secret signs sessions. */
  private sign({ conversation, id, expires }: LinkClaims): Buffer {
    return createHmac('sha256', this.key)
      .update(['attachment', conversation, id, String(expires)].join('\n'))
      .digest();
  }
}
