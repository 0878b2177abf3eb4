/** English. Says which sentences there are; `{name}` stands for a value. */

/** Lines of the chat that nobody said, and what is said about them. */
export const chat = {
  connecting: 'Connecting you to a person. You can keep writing, nothing gets lost.',
  desk_closed: 'Nobody is at the desk right now. Leave your message here: we read it as soon as we are back.',
  desk_away:
    'We cannot reach our team at the moment. Leave your message here: it is kept and passed on as soon as possible.',
  no_agents: 'Nobody is free right now. You are in the queue; leave your message and we will answer here.',
  open: 'We are here to help.',
  ended_by_shopper: 'You ended the chat.',
  ended_by_agent: 'The agent ended the chat. Thank you!',
  ended_idle: 'This chat was closed because nobody wrote for a day.',
  ended_abandoned:
    'You had left before one of us was free, so we closed this chat. Write to us again: what you wrote is kept.',
  many_waiting:
    'Too many chats from your network are waiting for a person already. Please try again in a few minutes, or leave a request: we will get back to you.',
  given_back: 'Your agent had to leave. You are in the queue again; the next free person reads on here.',
  gone_on: 'We are writing to you again about your last chat.',
} as const;

/** What only people on WhatsApp are told. */
export const whatsapp = {
  choose: 'Choose',
  unsupported: '(a message of a kind that cannot be shown here)',
  image: '📷 (a picture)',
  video: '🎬 (a video)',
  audio: '🎤 (a voice message)',
  document: '📄 (a file)',
  sticker: '(a sticker)',
  reaction: '(reacted with {emoji})',
  reaction_gone: '(took a reaction back)',
  edited: '(edited) {text}',
  deleted: '(deleted a message)',
  moved: '(has a new phone number)',
  file_lost_too_large: '(too large: at most {megabytes} MB are taken)',
  file_lost_type: '(a kind of file that is not taken here)',
  file_lost_gone: '(it could not be fetched from WhatsApp)',
  file_lost_full: '(there is no room for more files now)',
  file_told_too_large: 'Your file is too large. We can take files of up to {megabytes} MB here.',
  file_told_type: 'We cannot take files of this kind here. A picture or a PDF works.',
  file_told_gone: 'Your file did not reach us. Please send it again.',
  file_told_full: 'We cannot take more files at the moment. Please send it again later.',
  consent_question: 'Do you agree, so that we can answer you here? Until then nothing you write is kept.',
  consent_yes: '✅ I agree',
  consent_no: '✖ No, thanks',
  consent_given: 'Thank you. What can we do for you?',
  consent_refused:
    'That is all right: nothing you wrote here was kept, and we cannot answer you here without it. Write to us whenever you change your mind.',
  agree_words: 'i agree, yes i agree, agree, agreed, yes, ok, okay',
  disagree_words: 'no thanks, no thank you, no, i do not agree, i disagree, disagree',
  opt_out_words: 'stop, stop all, unsubscribe, opt out, optout, stop messages, stop promotions',
  opt_in_words: 'start, unstop, subscribe, opt in, optin, start messages',
  opted_out: 'You will get no more news from us here, only answers to what you write. Write START to get them again.',
  opted_in: 'You will get our news here again. Write STOP to end them.',
  chat_support: '💬 Chat Support',
  end_chat: '❌ End Chat',
  main_menu: '📝 Main Menu',
  welcome:
    'Hi {name}! 💬\n\nYou are now connected to our support team. Please describe your issue, and one of us will answer you shortly.\n\nYou can go on writing until you choose “End Chat”.',
  welcome_nameless:
    'Hi! 💬\n\nYou are now connected to our support team. Please describe your issue, and one of us will answer you shortly.\n\nYou can go on writing until you choose “End Chat”.',
  passed_on: '✓ Your message has been sent to support. One of us will answer you here.',
  ended: 'Thanks for chatting! Your chat with our support team has ended.',
  /** Said alone, and in any case: what begins a chat with a person, and what ends it. */
  support_words: 'chat support, support, chat, help me, agent, human, talk to someone',
  end_words: 'end chat, close, done, quit chat, exit',
} as const;

export const ticket = {
  received: 'Your request {reference} was received. Our team will get back to you.',
  refused: 'Your request could not be registered. Please try again, or write to us here.',
  changed: 'Your request {reference}: {status}',
  answered: 'Answer to your request {reference}:\n{content}',
} as const;

export const ticketStatus = {
  open: 'open',
  in_progress: 'being worked on',
  waiting_customer: 'waiting for your answer',
  resolved: 'resolved',
  closed: 'closed',
} as const;

export const transcript = {
  title: 'Chat transcript',
  you: 'You',
  bot: 'Bot',
  agent: 'Agent',
  not_sent: 'We could not send the transcript by e-mail. You can save it as a file instead.',
} as const;

export const bot = {
  talk_to_agent: 'Talk to a person',
  browse_faq: 'Browse questions',
  track_order: 'Track my order',
  leave_request: 'Leave a request',
  unsure: 'Sorry, I did not quite understand that. Would you like to talk to one of our team?',
  unsure_again: 'I do not understand this either, I am sorry. One of our team will gladly help: shall I connect you?',
  handoff: 'Of course. Shall I connect you to a person?',
  passed_on: 'Thank you. One of our team answers you here.',
  goes_on: 'Until then I go on answering what I can.',
  already_waiting: 'A person has been asked for already, and reads here what you write.',
  unsure_waiting: 'I cannot answer that. Your message is kept: our team reads it as soon as somebody is free.',
  goodbye: 'Thank you for your visit. If there is anything else, simply write on.',
  did_you_mean_this: 'Did you mean this?',
  did_you_mean: 'Did you mean one of these?',
} as const;

export const order = {
  not_found:
    'We could not find an order with these details. Please check the order number and the e-mail or phone number.',
  away: 'We cannot look up orders at the moment. Please try again in a few minutes.',
  which: 'Which order is it? Please send me its number, for example S00042.',
  whose: 'Thank you. To be sure that {order} is yours: which e-mail or phone number is on the order?',
  find_number:
    'It is in the confirmation of your order. If you cannot find it, one of our team will gladly look for you.',
  find_contact:
    'It is the one to which the confirmation of your order came. If you are not sure, one of our team will gladly help.',
  where_is: 'Where is order {order}?',
  left: 'All right. What else can I do for you?',
  none: 'I see no orders under your account. If you ordered without it, please send me the number of the order.',
  one: 'Your order {order} is {status}.',
  part: 'A part of your order {order} is on its way, the rest is being prepared.',
  several: 'Your latest orders:\n{list}',
  tell_me: 'Tell me when {order} moves on',
  watched:
    'I will write to you here when there is news of {order}, as long as this chat is open. For an e-mail after that, send me the e-mail address that is on the order.',
  watched_mail: 'I will write to you here when there is news of {order}; once this chat has ended, by e-mail.',
  never_watched: 'I cannot tell you by myself when {order} moves on. Ask me about it whenever you like.',
  not_watched: 'We cannot tell you about {order} after all. Please ask again later.',
} as const;

export const orderStatus = {
  processing: 'being prepared',
  shipped: 'on its way',
  delivered: 'delivered',
  returned: 'sent back',
  cancelled: 'cancelled',
} as const;

/** The FAQ as a site. */
export const portal = {
  title: 'Help & answers',
  lead: 'How can we help?',
  skip: 'Skip to content',
  search: 'Search the answers',
  find: 'Search',
  topics: 'Topics',
  languages: 'Languages',
  found: 'Answers for',
  nothingFound: 'We found no answer for',
  nothingYet: 'There are no answers here yet.',
  all: 'All answers',
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: 'Page {page} of {pages}',
  wasHelpful: 'Did this answer help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you for telling us.',
  related: 'Read on',
  notAnswered: 'Still have a question?',
  chat: 'Chat with us',
  chatNeedsScript: 'The chat needs JavaScript. Please allow it for this page.',
  missingTitle: 'Page not found',
  missing: 'There is nothing at this address. Perhaps a search finds what you are looking for.',
  errorTitle: 'That did not work',
  error: 'Please go back and try again in a moment.',
} as const;

/** Expected refusals by their code: what happened, and what to do next. */
export const problem = {
  'REQUEST.MALFORMED': 'The request could not be understood.',
  'REQUEST.INVALID': 'Something here is not right. Please check it.',
  'REQUEST.TOO_LARGE': 'The request is too large.',
  'REQUEST.TIMEOUT': 'The request did not arrive in time. Please try again.',
  'REQUEST.NOT_FOUND': 'There is nothing here.',
  'REQUEST.UNSUPPORTED_TYPE': 'Send the body as {type}.',
  'AUTH.SESSION_MISSING': 'There is no session. Please open the chat again.',
  'AUTH.SESSION_INVALID': 'This session is not valid. Please open the chat again.',
  'AUTH.SESSION_EXPIRED': 'This session has expired. Please open the chat again.',
  'AUTH.IDENTITY_INVALID': 'The shop could not confirm who you are. Please sign in to the shop again.',
  'AUTH.IDENTITY_NEEDED': 'The shop has to confirm again who you are. Please sign in to the shop, or reload its page.',
  'AUTH.IDENTITY_UNAVAILABLE': 'Who you are cannot be checked at the moment. Please try again shortly.',
  'AUTH.CREDENTIALS_REFUSED': 'Odoo does not accept this login, or the person has no Live Chat rights.',
  'AUTH.FORBIDDEN': 'You may not do this.',
  'AUTH.WEBHOOK_REFUSED': 'The signature is wrong, too old, or was used before.',
  'CHAT.CHANNEL_UNKNOWN': 'There is no chat here just now.',
  'CHAT.CONVERSATION_UNKNOWN': 'This conversation does not exist.',
  'CHAT.ERASED': 'This conversation was deleted. Please start a new one.',
  'CHAT.CONVERSATION_ENDED': 'This conversation has ended. Please start a new one.',
  'CHAT.SHOPPER_GONE': 'This shopper has logged out and left no address: they cannot be reached.',
  'CHAT.CONSENT_REQUIRED':
    'Please agree first to what the shop says about your data. If you do not see it, reload the page.',
  'CHAT.CONSENT_OUTDATED': 'What the shop says about your data has changed. Please reload the page and read it again.',
  'CHAT.PERSON_HAS_CHAT': 'A person is answering now; the bot stays silent. Send the message to them.',
  'CHAT.NOTHING_TO_RATE': 'Nothing was said in this conversation yet.',
  'CHAT.NOTHING_TO_SEND': 'Nothing was said in this conversation yet.',
  'CHAT.NOT_HANDED_OVER': 'The bot has this conversation; the shopper has not asked for a person yet.',
  'CHAT.FULL': 'This chat is full. Please end it and start a new one, or leave a message.',
  'CHAT.MESSAGE_TOO_LONG': 'This message is longer than {kilobytes} KB. Please send it in parts.',
  'CHAT.CLIENT_ID_REUSED':
    'Another message was already sent under this client_message_id. Send this one under a new id.',
  'CHAT.ATTACHMENTS_UNSUPPORTED': 'This shop takes no files in the chat. Please send the text alone.',
  'CHAT.ATTACHMENT_UNKNOWN': 'This file is not here, or not any more. Please attach it again.',
  'CHAT.ATTACHMENT_TYPE': 'This file is of another type, or not what its name says. Possible are {extensions}.',
  'CHAT.ATTACHMENT_TOO_LARGE':
    'That is more than {megabytes} MB. Please send something smaller, or in several messages.',
  'CHAT.ATTACHMENT_EMPTY': 'This file is empty.',
  'CHAT.ATTACHMENTS_FULL': 'No more files can be taken right now. Please try again later.',
  'CHAT.ATTACHMENTS_LIMIT': 'Many files were sent already. Please send the text alone, or try again later.',
  'FAQ.UNKNOWN': 'This FAQ entry does not exist.',
  'TICKET.UNKNOWN': 'You have no request with this number.',
  'TICKET.CLOSED': 'This request is closed for good. Please open a new one.',
  'TICKET.NOT_RESOLVED': 'A request can be rated once it is resolved.',
  'TICKET.REFUSED': 'This request could not be registered. Please check what you entered, or write to us in the chat.',
  'TICKET.LIMIT': 'Many requests were left from here already. Please try again later, or write to us in the chat.',
  'WHATSAPP.NUMBER_PAUSED':
    'Meta does not let this number send at the moment. An administrator has been told; please try again later.',
  'WHATSAPP.WINDOW_OVER':
    'This person wrote more than 24 hours ago: WhatsApp takes only approved templates until they write again.',
  'WHATSAPP.TEMPLATE_UNKNOWN':
    'There is no approved template of this name in this language. Please choose one of the list.',
  'WHATSAPP.NOT_THERE': 'This chat is not on WhatsApp, or its number is not the shop’s any more.',
  'WHATSAPP.UNAVAILABLE': 'WhatsApp cannot be reached right now. Please try again in a moment.',
  'RATE.LIMITED': {
    one: 'That was a little fast. Please wait {count} second and try again.',
    other: 'That was a little fast. Please wait {count} seconds and try again.',
  },
  'RATE.DAY_SPENT':
    'No more can be written from here today. Please come back tomorrow, or write to the shop by e-mail.',
  'ODOO.UNAVAILABLE': 'The shop system cannot be reached right now. Please try again in a moment.',
  'ODOO.NOT_SUPPORTED':
    'The connected Odoo does not offer this: it is the stand-in, or its addon is older than this bridge.',
  'SERVICE.NOT_READY': 'The chat is not available at the moment. Please try again shortly.',
  'STORE.FULL': 'There is no room for anything new at the moment. Please try again in a minute.',
  INTERNAL: 'Something went wrong on our side. Please try again.',
} as const;
