/** Whom a share is counted against: the shopper, if the shop's word for them counts, else the address, by default that of the caller. */
import { currentCaller } from '../../common/caller-context';

export function originOf(
  shopperId: string,
  isProven: boolean,
  address: string = currentCaller()?.address ?? 'unknown',
): string {
  return isProven ? `shopper:${shopperId}` : `address:${address}`;
}
