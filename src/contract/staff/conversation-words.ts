/** Statuses and priorities of conversations; the contract with Odoo and the addon have the same values. */

/** What the desk says of a chat, beside its state: a chat that has ended is closed, and no other is. */
export const CONVERSATION_STATUSES = ['open', 'pending', 'resolved', 'closed'] as const;
/** From the least to the most urgent. */
export const CONVERSATION_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
/** Where the shopper writes. */
export const CHANNEL_KINDS = ['web', 'whatsapp'] as const;
/** What a message holds: words, pictures, other files; or it is a notice of the chat itself. */
export const MESSAGE_KINDS = ['text', 'image', 'file', 'system'] as const;

export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];
export type ConversationPriority = (typeof CONVERSATION_PRIORITIES)[number];
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export type MessageKind = (typeof MESSAGE_KINDS)[number];
