/** Signed links to exports: for one manager, for a quarter of an hour. Odoo still checks that person's rights. */
import { KeyObject, createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { PrivacyFileQuery } from '../contract/staff/privacy.wire';
import { CLOCK, Clock } from '../conversation/ports';

const VALID_SECONDS = 15 * 60;

@Injectable()
export class PrivacyLinks {
  private readonly key: KeyObject;
  private readonly base: string;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(config.secrets.session);
    this.base = `${config.publicUrl}/api/v1/admin/privacy/files`;
  }

  link(request: string, staff: string): string {
    const expires = Math.floor(this.clock.now() / 1000) + VALID_SECONDS;
    const signature = this.sign(request, staff, expires).toString('base64url');
    const query = new URLSearchParams({ expires: String(expires), staff, signature });
    return `${this.base}/${encodeURIComponent(request)}?${query.toString()}`;
  }

  isValid(request: string, { staff, expires, signature }: PrivacyFileQuery): boolean {
    const own = this.sign(request, staff, expires);
    const given = Buffer.from(signature, 'base64url');
    return given.length === own.length && timingSafeEqual(given, own) && expires * 1000 > this.clock.now();
  }

  /** The purpose is signed as well: the same secret signs sessions. */
  private sign(request: string, staff: string, expires: number): Buffer {
    return createHmac('sha256', this.key)
      .update(['privacy', request, staff, String(expires)].join('\n'))
      .digest();
  }
}
