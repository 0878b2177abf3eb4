/** Signed links to files and pictures: a link gives access to one of them, and to nothing else. */
import { inAddress } from '../common/in-address';
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isLinkSignature, linkSignature } from '../common/link-signature';
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
    const signature = linkSignature(this.key, ...ofFile({ conversation, id, expires }));
    const path = [conversation, id].map(inAddress).join('/');
    return `${this.base}/attachments/${path}?expires=${expires}&signature=${signature}`;
  }

  picture({ id, picture }: AgentCard): string | null {
    if (picture === undefined) return null;
    const signature = linkSignature(this.key, ...ofPicture({ agent: id, version: picture }));
    return `${this.base}/agents/${inAddress(id)}/picture?v=${inAddress(picture)}&signature=${signature}`;
  }

  isFile(claims: FileClaims, signature: string): boolean {
    return isLinkSignature(signature, this.key, ...ofFile(claims)) && claims.expires * 1000 > this.clock.now();
  }

  isPicture(claims: PictureClaims, signature: string): boolean {
    return isLinkSignature(signature, this.key, ...ofPicture(claims));
  }
}

type Signed = readonly [purpose: string, ...claims: string[]];

function ofFile({ conversation, id, expires }: FileClaims): Signed {
  return ['attachment', conversation, id, String(expires)];
}

function ofPicture({ agent, version }: PictureClaims): Signed {
  return ['picture', agent, version];
}
