/** English. */
import type { Texts } from './texts';

export const texts: Texts = {
  direction: 'ltr',
  clock: { hour: 'numeric', minute: '2-digit' },
  isPeriodFirst: false,

  panel: 'Chat with us',
  close: 'Close chat',
  menu: 'More options',
  talkToPerson: 'Talk to a person',

  online: 'Online',
  assistant: 'Answers right away',
  opening: 'One moment…',
  reconnecting: 'Reconnecting…',
  connecting: 'Finding someone for you…',
  inQueue: (position) => `Number ${position} in line`,
  waitAbout: (minutes, isOne) => `about ${minutes} ${isOne ? 'minute' : 'minutes'}`,
  waiting: 'Waiting for a person',
  closed: 'Closed now',
  ended: 'Chat ended',

  log: 'Conversation',
  you: 'You',
  today: 'Today',
  yesterday: 'Yesterday',
  newMessages: 'New messages',
  typing: (name) => `${name} is typing…`,
  joined: (name) => `${name} joined the chat`,
  delivery: {
    sending: 'Sending…',
    accepted: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Not sent',
  },
  edited: 'edited',
  deleted: 'Message deleted',
  retry: 'Try again',

  composer: 'Your message',
  placeholder: 'Write a message…',
  send: 'Send',
  trackMyOrder: 'Track my order',

  unreachable: 'We cannot be reached just now. Nothing you write is lost; it goes out as soon as we are back.',
  tryNow: 'Try now',
  slowDown: (seconds) => `That was a lot at once. Your message goes out in ${seconds} s.`,
  tooLong: (kilobytes) => `This message is ${kilobytes} KB too long. Please shorten it or send it in parts.`,
  refused: 'That did not work. Please try again.',
  dismiss: 'Close this note',

  back: 'Back',
  helpfulQuestion: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  votedThanks: 'Thank you!',
};
