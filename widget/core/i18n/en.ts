/** English. Says which sentences there are; each section is for one part of the widget and travels with it. */

export const launcher = {
  open: 'Chat with us',
  unavailable: 'The chat cannot be loaded just now. Try again.',
} as const;

export const invitation = {
  close: 'Close',
} as const;

export const panel = {
  close: 'Close chat',
  menu: 'More options',
  talkToPerson: 'Talk to a person',

  online: 'Online',
  assistant: 'Answers right away',
  opening: 'One moment…',
  reconnecting: 'Reconnecting…',
  connecting: 'Finding someone for you…',
  inQueue: 'Number {position} in line',
  waitAbout: { one: 'about {count} minute', other: 'about {count} minutes' },
  waiting: 'Waiting for a person',
  closed: 'Closed now',
  ended: 'Chat ended',

  log: 'Conversation',
  you: 'You',
  today: 'Today',
  yesterday: 'Yesterday',
  newMessages: 'New messages',
  typing: '{name} is typing…',
  joined: '{name} joined the chat',
  'delivery.sending': 'Sending…',
  'delivery.accepted': 'Sent',
  'delivery.delivered': 'Delivered',
  'delivery.read': 'Read',
  'delivery.failed': 'Not sent',
  edited: 'edited',
  deleted: 'Message deleted',
  tryAgain: 'Try again',

  composer: 'Your message',
  placeholder: 'Write a message…',
  send: 'Send',
  trackMyOrder: 'Track my order',

  unreachable: 'We cannot be reached just now. Nothing you write is lost; it goes out as soon as we are back.',
  noRoom: 'There is no room for more just now. What you typed is kept; please try again in a minute.',
  tryNow: 'Try now',
  slowDown: {
    one: 'That was a lot at once. Your message goes out in {count} second.',
    other: 'That was a lot at once. Your message goes out in {count} seconds.',
  },
  tooLong: 'This message is {kilobytes} KB too long. Please shorten it or send it in parts.',
  refused: 'That did not work. Please try again.',
  dismiss: 'Close this note',
} as const;

export const composerTools = {
  attach: 'Attach files',
  emoji: 'Emoji',
  notSent: 'Not sent. Please try again.',
} as const;

export const attachments = {
  tray: 'Files to send',
  uploading: 'Uploading {name}',
  ready: '{name} is ready to send',
  remove: 'Remove {name}',
  cancel: 'Stop uploading {name}',
  tooLarge: 'Too large: at most {most}',
  otherType: 'Only these can be sent: {types}',
  disguised: 'This file is not what its name says',
  empty: 'This file is empty',
  tooMany: { one: 'At most {count} file in one message', other: 'At most {count} files in one message' },
  failed: 'Not uploaded',
  full: 'Many files were sent already. Send the text alone, or try again later.',
  lost: 'Not uploaded before the page was left. Please choose it again.',
} as const;

export const emoji = {
  picker: 'Emoji',
  search: 'Search emoji',
  nothing: 'No emoji found',
  recent: 'Recently used',
  'group.smileys': 'Smileys',
  'group.gestures': 'Hands and people',
  'group.hearts': 'Hearts and stars',
  'group.food': 'Food and drink',
  'group.nature': 'Nature',
  'group.shopping': 'Shopping and things',
  'group.days': 'Special days',
  'group.signs': 'Signs',
} as const;

export const orders = {
  order: 'Order',
  expected: 'Expected {when}',
  placed: 'Ordered {when}',
  items: { one: '{count} item', other: '{count} items' },
  track: 'Follow the parcel',
  parcel: 'Parcel {number}: {status}',
} as const;

export const notifications = {
  sound: 'Sound for new messages',
  notification: 'Notify me of answers',
  blocked: 'Your browser does not let this page notify you. You can allow it beside the address.',
  language: 'Language',
  title: 'New message in your chat',
  unread: { one: '{count} unread', other: '{count} unread' },
} as const;

export const common = {
  failed: 'That did not work just now. Please try again in a moment.',
  newTab: 'opens in a new tab',
} as const;

export const sheets = {
  back: 'Back',
  loading: 'Loading…',
  'title.faq': 'Help topics',
  'title.ticket': 'Leave a message',
  'title.tickets': 'My requests',
  'title.history': 'Past chats',
  'title.transcript': 'Save this chat',
} as const;

export const menu = {
  browseFaq: 'Browse help topics',
  endChat: 'End chat',
} as const;

export const forms = {
  'field.name': 'Name',
  'field.email': 'E-mail',
  'field.phone': 'Phone',
  optional: 'optional',
  oneOfTwo: 'one of the two',
  'flaw.missing': 'Please fill this in.',
  'flaw.email': 'This e-mail address is not complete.',
  'flaw.phone': 'This does not look like a phone number.',
  'flaw.contact': 'Please give an e-mail address or a phone number, so that we can answer.',
  'flaw.long': 'This is too long. Please shorten it.',
  invalid: 'Something here is not right. Please check it.',
  tooOften: 'That was a lot at once. Please wait a moment.',
  ticketLimit: 'Many requests were left from here already. Please send this one later, or write it in the chat.',
  consentFirst: 'Please agree below first to what we say about your data, then send this again.',
  ticketClosed: 'This request is closed. Leave a new message when you need us again.',
} as const;

export const stars = {
  stars: { one: '{count} star', other: '{count} stars' },
  comment: 'Anything you would like to add? (optional)',
  submit: 'Send rating',
  thanks: 'Thank you for telling us!',
  rated: 'Your rating: {stars} of {most}',
} as const;

export const rating = {
  question: 'How was this chat?',
  startAnew: 'Start a new chat',
} as const;

export const ending = {
  ending: 'This chat is ending.',
  undo: 'Undo',
} as const;

export const away = {
  away: 'Our team is away just now.',
  nobodyFree: 'Nobody is free just now.',
  backAt: 'We are back {when}',
  yourTime: 'your time',
} as const;

export const home = {
  open: 'We are open now',
  requests: 'Your open requests',
  lastChat: 'Your last chat',
  popular: 'Popular questions',
} as const;

export const prechat = {
  title: 'Who may we talk to?',
  begin: 'Start chat',
  skip: 'Skip',
} as const;

export const consent = {
  agree: 'I agree',
  changed: 'This has changed:',
  first: 'Please agree first. What you wrote is kept, and goes out then.',
  more: 'More about your data',
} as const;

export const faq = {
  search: 'Search help',
  nothing: 'Nothing found. Try other words, or ask us in the chat.',
  ask: 'Ask in the chat',
  unreachable: 'The help topics cannot be shown just now.',
  related: 'See also',
} as const;

export const faqVote = {
  question: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you!',
  readMore: 'Read more',
} as const;

export const tickets = {
  intro: 'Our team reads this and answers by e-mail or phone. This chat goes along with it.',
  subject: 'What is it about?',
  send: 'Send message',
  sent: 'Thank you! We have your message.',
  reference: 'Your reference: {reference}',
  referenceComes: 'Your reference comes in a moment.',
  none: 'You have no requests yet.',
  'status.open': 'Open',
  'status.in_progress': 'In progress',
  'status.waiting_customer': 'Waiting for you',
  'status.resolved': 'Solved',
  'status.closed': 'Closed',
  changed: 'Last change: {when}',
  shopTeam: 'Our team',
  reply: 'Your answer',
  sendReply: 'Send answer',
  rate: 'How did we handle this request?',
  changeRating: 'Change rating',
  'rate.recommendation': 'Would you recommend us?',
  'rate.agent': 'Our people',
  'rate.responseTime': 'How fast we answered',
  'rate.communication': 'How well we explained it',
} as const;

export const history = {
  none: 'Your chats will be kept here.',
  assistant: 'Assistant',
  goesOn: 'Going on now',
  goOn: 'Go on with this chat',
  about: 'About my chat of {when}: ',
} as const;

export const transcript = {
  intro: 'Where shall we send what was said?',
  mail: 'Send by e-mail',
  mailed: 'On its way to {email}.',
  download: 'Save as a file',
} as const;
