/** Limits that both sides of the façade keep. */
export { MAX_ATTACHMENTS, MAX_MESSAGE_BYTES } from '../shopper/message-limits';
