/** Fetches what draws and loads earlier messages. */
import { lazyModule } from '../../../core/modules/lazy-module';

export const loadScrollback = lazyModule(() => import('./scrollback.chunk'));
