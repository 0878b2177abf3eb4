/** Fetches the features that most chats need later or never. */
let loading: Promise<boolean> | null = null;

/** Once; a failed fetch is tried again the next time. @returns whether they are there. */
export async function loadDeferred(): Promise<boolean> {
  loading ??= import('./deferred.register').then(
    () => true,
    () => false,
  );
  const isLoaded = await loading;
  if (!isLoaded) loading = null;
  return isLoaded;
}
