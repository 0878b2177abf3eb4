/** Staff API: shoppers whom the shop proves. */
import { IsOptional } from 'class-validator';
import { AsGiven } from '../shopper/field-rules';

export class ShopperRevokeRequest {
  /** As the channel's settings name it; absent: every issuer of the channels that this person serves. */
  @IsOptional() @AsGiven(255) issuer?: string;
  /** `sub` of the shopper's identity tokens, letter by letter. */
  @AsGiven(255) subject: string;
}
