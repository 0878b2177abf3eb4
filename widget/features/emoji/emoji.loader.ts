/** Fetches the emoji picker. */
import { lazyModule } from '../../core/modules/lazy-module';

export const loadEmoji = lazyModule(() => import('./emoji.register'));
