/** Fetches the emoji picker. */
export const loadEmoji = () => import('./emoji.register');
