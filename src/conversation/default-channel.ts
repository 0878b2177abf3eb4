/** The channel of a page that names none. */
export const DEFAULT_CHANNEL = 'default';
