/** Fetches the files of a message, and the tray of those that are to be sent. */
export const loadAttachments = () => import('./attachments.register');
