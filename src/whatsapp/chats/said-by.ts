/** The wish behind words and buttons of a person, and how they read in the log. */
import type { Conversation } from '../../conversation/conversation';
import type { Said } from '../inbox/inbound.port';
import { markdownOf } from '../render/markdown-of';
import { asksForMenu, asksForSupport, endsChat } from './keywords';
import { CONSENT_NO, CONSENT_YES } from './consent-actions';
import { isRemark, readable } from './readable';

export interface Meant {
  /** `other`: it is for the bot, or for the people who have the chat. `none`: it is put on record. */
  readonly wish: 'support' | 'end' | 'menu' | 'other' | 'none';
  readonly text: string;
}

const REPLY = 'reply:';

export function saidBy(said: Said, { state, locale }: Pick<Conversation, 'state' | 'locale'>): Meant {
  const isWithBot = state === 'bot';
  if (said.kind === 'text') return { wish: wishIn(said.text, isWithBot), text: markdownOf(said.text) };
  if (said.kind === 'pressed') return { wish: wishOf(said.id, isWithBot), text: pressedText(said) };
  return { wish: isRemark(said) ? 'none' : 'other', text: readable(said, locale) };
}

function pressedText({ id, title }: { readonly id: string; readonly title: string }): string {
  return id.startsWith(REPLY) ? id.slice(REPLY.length) : title;
}

function wishIn(text: string, isWithBot: boolean): Meant['wish'] {
  if (isWithBot && asksForMenu(text)) return 'menu';
  if (isWithBot) return asksForSupport(text) ? 'support' : 'other';
  return endsChat(text) ? 'end' : 'other';
}

/** Buttons stay where they were sent: one of an earlier part of the chat means what it can still mean. */
function wishOf(button: string, isWithBot: boolean): Meant['wish'] {
  if (button === 'connect_agent') return isWithBot ? 'support' : 'other';
  if (button === 'end_chat') return isWithBot ? 'menu' : 'end';
  if (button === CONSENT_YES || button === CONSENT_NO) return isWithBot ? 'menu' : 'none';
  return button === 'main_menu' && isWithBot ? 'menu' : 'other';
}
