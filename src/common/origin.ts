/** Whom quotas are counted against: a name with the limits as they are, and a network with wider ones. */
export interface Origin {
  /** A shopper whom the shop proved, a member of staff, or the address of anybody else. */
  readonly name: string;
  /** The address of a shopper whom the shop proved. Others have none: their name is the address. */
  readonly network?: string;
}

/**
 * All proven shoppers of a network may have so many times what one of them may. An office or a mobile network of customers stays
 * below it; whoever registers at the shop over and over does not get more with every account.
 */
export const WIDER = 10;

/** The name by which a network is counted, apart from what its unproven shoppers use of their own limits. */
export function networkOf(address: string): string {
  return `network:${address}`;
}

/** The names under which something counts for an origin, and how many times its limit each may have. */
export function countedFor({ name, network }: Origin): readonly { readonly name: string; readonly times: number }[] {
  const own = { name, times: 1 };
  return network === undefined ? [own] : [own, { name: network, times: WIDER }];
}
