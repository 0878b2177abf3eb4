/** The wish behind words and buttons of a person, and how they read in the log. */
import type { Conversation } from '../../conversation/conversation';
import { translate } from '../../i18n/translate';
import type { Said } from '../inbox/inbound.port';
import { asksForSupport, endsChat } from './keywords';

export interface Meant {
  /** `other`: it is for the bot, or for the people who have the chat. */
  readonly wish: 'support' | 'end' | 'menu' | 'other';
  readonly text: string;
}

const REPLY = 'reply:';

export function saidBy(said: Said, { state, locale }: Pick<Conversation, 'state' | 'locale'>): Meant {
  const isWithBot = state === 'bot';
  switch (said.kind) {
    case 'text':
      return { wish: wishIn(said.text, isWithBot), text: said.text };
    case 'pressed':
      return {
        wish: wishOf(said.id, isWithBot),
        text: said.id.startsWith(REPLY) ? said.id.slice(REPLY.length) : said.title,
      };
    case 'unsupported':
      return { wish: 'other', text: translate(locale, 'whatsapp.unsupported') };
  }
}

function wishIn(text: string, isWithBot: boolean): Meant['wish'] {
  if (isWithBot) return asksForSupport(text) ? 'support' : 'other';
  return endsChat(text) ? 'end' : 'other';
}

/** Buttons stay where they were sent: one of an earlier part of the chat means what it can still mean. */
function wishOf(button: string, isWithBot: boolean): Meant['wish'] {
  if (button === 'connect_agent') return isWithBot ? 'support' : 'other';
  if (button === 'end_chat') return isWithBot ? 'menu' : 'end';
  return button === 'main_menu' && isWithBot ? 'menu' : 'other';
}
