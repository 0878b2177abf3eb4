/** Fetches the features that most chats need later or never, and what they ask the bridge with. */
import { loadFeatureClient } from '../core/api/feature-client.loader';
import { lazyModule } from '../core/modules/lazy-module';

const loadFeatures = lazyModule(() => import('./deferred.register'));

/** @returns whether they are there; a failed fetch is tried again the next time. */
export function loadDeferred(): Promise<boolean> {
  return Promise.all([loadFeatures(), loadFeatureClient()]).then(
    () => true,
    () => false,
  );
}
