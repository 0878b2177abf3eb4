/** English, around a chat. */
import type { AroundTexts } from './around-texts';

export const texts: AroundTexts = {
  failed: 'That did not work just now. Please try again in a moment.',
  optional: 'optional',
  flaw: {
    missing: 'Please fill this in.',
    email: 'This e-mail address is not complete.',
    phone: 'This does not look like a phone number.',
    contact: 'Please give an e-mail address or a phone number, so that we can answer.',
  },

  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',

  prechatTitle: 'Who may we talk to?',
  begin: 'Start chat',
  skip: 'Skip',

  ticketIntro: 'Our team reads this and answers by e-mail or phone. This chat goes along with it.',
  subject: 'What is it about?',
  message: 'Your message',
  sendTicket: 'Send message',
  ticketSent: 'Thank you! We have your message.',
  reference: (reference) => `Your reference: ${reference}`,
  referenceComes: 'Your reference comes in a moment.',
  noTickets: 'You have no requests yet.',
  status: {
    open: 'Open',
    in_progress: 'In progress',
    waiting_customer: 'Waiting for you',
    resolved: 'Solved',
    closed: 'Closed',
  },
  changed: (when) => `Last change: ${when}`,
  shopTeam: 'Our team',
  reply: 'Your answer',
  sendReply: 'Send answer',
  isClosed: 'This request is closed. Leave a new message when you need us again.',

  noChats: 'Your chats will be kept here.',
  assistant: 'Assistant',
  goesOn: 'Going on now',
  rated: (stars) => `Your rating: ${stars} of 5`,

  mailIntro: 'Where shall we send what was said?',
  mailIt: 'Send by e-mail',
  mailed: (email) => `On its way to ${email}.`,
  download: 'Save as a file',
};
