/** Names under which a person writes to one of the shop's numbers; in the store there are only their hashes. */
export interface Named {
  /** Id of the shop's number: each has people of its own. */
  readonly number: string;
  readonly phone?: string;
  readonly formerPhone?: string;
  readonly userId?: string;
}

/** The user id first: a phone may pass to somebody else. Under the former phone they are known, under the new one not yet. */
export function aliasesOf({ number, phone, formerPhone, userId }: Named): string[] {
  return [
    userId && `user:${number}:${userId}`,
    formerPhone && `phone:${number}:${formerPhone}`,
    phone && `phone:${number}:${phone}`,
  ].filter((alias) => alias !== undefined);
}
