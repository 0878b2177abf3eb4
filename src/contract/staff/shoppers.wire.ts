/** Staff API: shoppers whom the shop proves. */
import { IsOptional } from 'class-validator';
import { OneLine } from '../shopper/field-rules';

export class ShopperRevokeRequest {
  /** As the channel's settings name it; absent: every issuer of the channels that this person serves. */
  @IsOptional() @OneLine(255) issuer?: string;
  /** `sub` of the shopper's identity tokens. */
  @OneLine(255) subject: string;
}
