/** Fetches the line about personal data for a channel that has one. */
import { lazyModule } from '../../core/modules/lazy-module';

export const loadConsent = lazyModule(() => import('./consent.register'));
