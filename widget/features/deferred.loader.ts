/** Fetches the features that most chats need later or never. */
let loading: Promise<boolean> | null = null;

/**
 * Once; a failed fetch is tried again the next time. What the features ask the bridge with comes along: a browser that
 * could not fetch a module while the bridge was away never asks for it again.
 *
 * @returns whether they are there.
 */
export async function loadDeferred(): Promise<boolean> {
  loading ??= Promise.all([import('./deferred.register'), import('../core/api/bridge-feature.client')]).then(
    () => true,
    () => false,
  );
  const isLoaded = await loading;
  if (!isLoaded) loading = null;
  return isLoaded;
}
