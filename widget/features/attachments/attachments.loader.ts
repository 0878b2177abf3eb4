/** Fetches what shows files and what sends them. */
export const loadAttachments = () => import('./attachments.register');
