/** Fetches formatted text and the cards of orders, products and help topics. */
import { lazyModule } from '../core/modules/lazy-module';

export const loadRichMessage = lazyModule(() => import('./rich-message.register'));
