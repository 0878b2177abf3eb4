/** Fetches what a message can hold beside plain text. */
export const loadRichMessage = () => import('./rich-message.register');
