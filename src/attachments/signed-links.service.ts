/**
 * Signed links to files and pictures: a link gives access to one of them, and to nothing else. Links to files end when the shopper
 * of the chat is logged out: a copy in a browser's history opens nothing then.
 */
import { inAddress } from '../common/in-address';
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isLinkSignature, linkSignature } from '../common/link-signature';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { AgentCard, ChannelRow, EngineRow, ProductCard } from '../contract/odoo';
import { RevokedSessions } from '../chat/auth/revoked-sessions.service';
import { LINK_SECONDS, LINK_STEP_SECONDS } from '../contract/shopper/token-lives';
import type { Conversation, FileCard } from '../conversation/conversation';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import type { LookLinks } from '../conversation/wire/look-links.port';
import { CLOCK, Clock } from '../conversation/ports';

export interface FileClaims {
  readonly conversation: string;
  /** Id of the chat's shopper, whose log-out ends the link. */
  readonly shopper: string;
  readonly id: string;
  /** Unix time in seconds. */
  readonly expires: number;
}

export interface PictureClaims {
  readonly kind: 'agent' | 'product' | 'bot' | 'channel';
  readonly id: string;
  readonly version: string;
}

@Injectable()
export class SignedLinks implements ClientLinks, LookLinks {
  private readonly key: KeyObject;
  private readonly base: string;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly revoked: RevokedSessions,
  ) {
    this.key = signingKey(config.secrets.session);
    this.base = `${config.publicUrl}/api/v1/chat`;
  }

  /** Links made in the same half day are equal, unless the shopper was logged out in between; they end with the next half day. */
  file({ id: conversation, shopper }: Pick<Conversation, 'id' | 'shopper'>, { id }: FileCard): string {
    const step = Math.floor(this.clock.now() / 1000 / LINK_STEP_SECONDS) * LINK_STEP_SECONDS;
    const expires = step + LINK_SECONDS;
    const signature = linkSignature(this.key, ...this.ofFile({ conversation, shopper: shopper.id, id, expires }));
    const path = [conversation, id].map(inAddress).join('/');
    return `${this.base}/attachments/${path}?expires=${expires}&signature=${signature}`;
  }

  picture({ id, picture }: AgentCard): string | null {
    return this.pictureLink('agent', id, picture);
  }

  productPicture({ id, picture }: ProductCard): string | null {
    return this.pictureLink('product', id, picture);
  }

  logo({ key, theme }: Pick<ChannelRow, 'key' | 'theme'>): string | null {
    return this.pictureLink('channel', key, theme.logo);
  }

  botPicture({ id, picture }: Pick<EngineRow, 'id' | 'picture'>): string | null {
    return this.pictureLink('bot', id, picture);
  }

  isFile(claims: FileClaims, signature: string): boolean {
    return isLinkSignature(signature, this.key, ...this.ofFile(claims)) && !this.isOver(claims.expires);
  }

  /** @param expires Unix time in seconds */
  isOver(expires: number): boolean {
    return expires * 1000 <= this.clock.now();
  }

  isPicture(claims: PictureClaims, signature: string): boolean {
    return isLinkSignature(signature, this.key, ...ofPicture(claims));
  }

  /** No link of this expiry is older than its half day: log-outs from before that end none of them. */
  private ofFile({ conversation, shopper, id, expires }: FileClaims): Signed {
    const loggedOut = this.revoked.latestSince(shopper, (expires - LINK_SECONDS) * 1000);
    return ['attachment', conversation, id, String(expires), ...(loggedOut === undefined ? [] : [String(loggedOut)])];
  }

  private pictureLink(kind: PictureClaims['kind'], id: string, version: string | undefined): string | null {
    if (version === undefined) return null;
    const signature = linkSignature(this.key, ...ofPicture({ kind, id, version }));
    return `${this.base}/${kind}s/${inAddress(id)}/picture?v=${inAddress(version)}&signature=${signature}`;
  }
}

type Signed = readonly [purpose: string, ...claims: string[]];

/** Links to agents' pictures from before there were other kinds still hold. */
function ofPicture({ kind, id, version }: PictureClaims): Signed {
  return [kind === 'agent' ? 'picture' : `${kind}_picture`, id, version];
}
