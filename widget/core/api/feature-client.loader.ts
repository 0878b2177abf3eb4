/** Fetches the calls of the features. */
import { lazyModule } from '../modules/lazy-module';

export const loadFeatureClient = lazyModule(() => import('./bridge-feature.client'));
