/** Fetches formatted text and the cards of orders and help topics. */
export const loadRichMessage = () => import('./rich-message.register');
