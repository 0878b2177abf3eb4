/** Signed links to exports: for one manager, for a quarter of an hour. Odoo still checks that person's rights. */
import { inAddress } from '../common/in-address';
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isLinkSignature, linkSignature } from '../common/link-signature';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { PrivacyFileQuery } from '../contract/staff/privacy.wire';
import { CLOCK, Clock } from '../conversation/ports';

const PURPOSE = 'privacy';
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
    const signature = linkSignature(this.key, PURPOSE, request, staff, String(expires));
    const query = new URLSearchParams({ expires: String(expires), staff, signature });
    return `${this.base}/${inAddress(request)}?${query.toString()}`;
  }

  isValid(request: string, { staff, expires, signature }: PrivacyFileQuery): boolean {
    const isOurs = isLinkSignature(signature, this.key, PURPOSE, request, staff, String(expires));
    return isOurs && expires * 1000 > this.clock.now();
  }
}
