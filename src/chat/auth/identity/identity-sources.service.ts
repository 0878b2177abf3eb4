/** Sources of proof for the shoppers of a channel: the channel's own settings, else the bridge's secret. */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { SHOP_SETTINGS, ShopSettings } from '../../../common/shop-settings.port';
import { signingKey } from '../../../common/signing-key';
import { BridgeConfig } from '../../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../../config/config.module';
import { secretWeakness } from '../../../config/secret-strength';
import type { ChannelRow, SettingsSnapshot } from '../../../contract/odoo';
import type { IssuerName } from '../shopper-id';

export interface IdentitySource {
  readonly name: IssuerName;
  /** What `iss` must be; undefined: not checked. */
  readonly issuer: string | undefined;
  /** Of HS256, or the address of public keys (RS256, ES256); undefined: there should be one, but it is not known now. */
  readonly proof: { readonly secret: KeyObject } | { readonly jwksUrl: string } | undefined;
}

@Injectable()
export class IdentitySources implements OnModuleDestroy {
  private readonly logger = new Logger('identity');
  private readonly own: KeyObject | undefined;
  private readonly watching: Subscription;
  /** The bridge's own secret cannot tell companies apart: it counts while there is only one. */
  private ownCounts = false;
  /** Channels of which it was said that their secret can be guessed. */
  private weak = '';

  constructor(@Inject(BRIDGE_CONFIG) { secrets }: BridgeConfig, @Inject(SHOP_SETTINGS) settings: ShopSettings) {
    this.own = secrets.identity === undefined ? undefined : signingKey(secrets.identity);
    this.watching = settings.changes.subscribe((snapshot) => {
      this.countCompanies(snapshot);
      this.warnOfNamelessKeys(snapshot);
      this.warnOfWeakSecrets(snapshot);
    });
  }

  onModuleDestroy(): void {
    this.watching.unsubscribe();
  }

  /** Undefined: nobody proves the shoppers of this channel. */
  of({ key, identity }: ChannelRow): IdentitySource | undefined {
    if (identity === undefined) {
      const own = this.ownCounts ? this.own : undefined;
      return own && { name: ['bridge', ''], issuer: undefined, proof: { secret: own } };
    }
    const { issuer, secret, jwks_url } = identity;
    return {
      name: issuer === undefined ? ['channel', key] : ['issuer', issuer],
      issuer,
      proof: secret ? { secret: signingKey(secret) } : jwks_url ? { jwksUrl: jwks_url } : undefined,
    };
  }

  /** Odoo asks for the issuer; an older addon did not. */
  private warnOfNamelessKeys({ channels }: SettingsSnapshot): void {
    const nameless = channels.filter(({ identity: own }) => own?.jwks_url && !own.secret && !own.issuer);
    if (nameless.length === 0) return;
    const advice = 'Tokens by public keys count only with an issuer: fill in Issuer of each of these channels in Odoo.';
    this.logger.warn({ event: 'identity.issuer_missing', channels: nameless.map(({ key }) => key), advice });
  }

  /** Odoo refuses them; it kept those that an older addon took. Shoppers stay logged in, so that it is said only. */
  private warnOfWeakSecrets({ channels }: SettingsSnapshot): void {
    const weak = channels.filter(({ identity: own }) => own?.secret && secretWeakness(own.secret) !== undefined);
    const keys = weak.map(({ key }) => key);
    const before = this.weak;
    this.weak = keys.join(' ');
    if (keys.length === 0 || this.weak === before) return;
    const advice =
      'Whoever guesses it is every shopper of the channel: press New Secret in each of them in Odoo, and give it to the shop.';
    this.logger.warn({ event: 'identity.secret_weak', channels: keys, advice });
  }

  private countCompanies({ channels }: SettingsSnapshot): void {
    const companies = new Set(channels.map(({ company }) => company ?? ''));
    this.ownCounts = companies.size <= 1;
    const left = channels.filter(({ identity }) => identity === undefined).map(({ key }) => key);
    if (this.own === undefined || this.ownCounts || left.length === 0) return;
    const advice =
      'IDENTITY_SECRET serves one company only: give each of these channels its own secret or keys in Odoo.';
    this.logger.warn({ event: 'identity.secret_not_used', channels: left, advice });
  }
}
