/** Names under which a person writes to one of the shop's numbers; in the store there are only their hashes. */
export interface Named {
  /** Id of the shop's number: each has people of its own. */
  readonly number: string;
  readonly phone?: string;
  readonly userId?: string;
}

/** The user id first: a phone may pass to somebody else. */
export function aliasesOf({ number, phone, userId }: Named): string[] {
  return [userId && `user:${number}:${userId}`, phone && `phone:${number}:${phone}`].filter(
    (alias) => alias !== undefined,
  );
}
