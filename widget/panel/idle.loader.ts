/** Fetches what is needed only once one can read and write. */
import { lazyModule } from '../core/modules/lazy-module';

export const loadIdle = lazyModule(() => import('./idle.register'));
