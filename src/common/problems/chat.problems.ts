/** What a conversation does not allow. */
import { ProblemError } from '../problem.error';

export const chatProblems = {
  channelUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.CHANNEL_UNKNOWN',
      title: 'No such channel',
      detail: 'This shop has no chat channel of that name.',
    }),
  conversationUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.CONVERSATION_UNKNOWN',
      title: 'No such conversation',
      detail: 'This conversation does not exist.',
    }),
  conversationEnded: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.CONVERSATION_ENDED',
      title: 'Conversation ended',
      detail: 'This conversation has ended. Please start a new one.',
    }),
  personHasChat: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.PERSON_HAS_CHAT',
      title: 'A person has this chat',
      detail: 'A person is answering now; the bot stays silent. Send the message to them.',
    }),
  nothingToRate: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOTHING_TO_RATE',
      title: 'Nothing to rate yet',
      detail: 'Nothing was said in this conversation yet.',
    }),
  notAtDesk: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOT_AT_DESK',
      title: 'Not at the desk',
      detail: 'The bot has this conversation; the shopper has not asked for a person yet.',
    }),
  clientIdReused: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.CLIENT_ID_REUSED',
      title: 'Identifier used before',
      detail: 'Another message was already sent under this client_message_id. Send this one under a new id.',
    }),
  nothingToSend: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOTHING_TO_SEND',
      title: 'Nothing to send yet',
      detail: 'Nothing was said in this conversation yet.',
    }),
} as const;
