/** Parts of the panel that most chats need late or never, in one chunk. */
let arriving: Promise<boolean> | null = null;

/** Fetches them once; a failed fetch is tried again the next time. @returns whether they are there. */
export async function lateParts(): Promise<boolean> {
  arriving ??= import('./deferred.register').then(
    () => true,
    () => false,
  );
  const isThere = await arriving;
  if (!isThere) arriving = null;
  return isThere;
}
