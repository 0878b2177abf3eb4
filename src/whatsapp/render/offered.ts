/** The choices that a person on WhatsApp has under an entry. */
import { LIMITS } from '../../contract/whatsapp/messages';
import type { MessageAction } from '../../contract/shopper';
import { COMPLETE_ANSWER } from '../../contract/shopper/faq-action';
import type { Conversation, LogEntry } from '../../conversation/conversation';
import { translate } from '../../i18n/translate';

/** A person on WhatsApp can press these; the other actions open something in the widget. */
const PRESSABLE = /^(connect_agent$|track_order$|main_menu$|end_chat$|consent_yes$|consent_no$|reply:|faq:)/;

export type OfferingChat = Pick<Conversation, 'locale' | 'state' | 'lastSequence'>;

export function offeredBy(entry: LogEntry, chat: OfferingChat): MessageAction[] {
  return [...(entry.actions ?? []), ...underNotice(entry, chat)].filter(isPressable);
}

/** Where neither buttons nor a list can take them, they stand numbered below the text. */
export function areNumbered(actions: readonly MessageAction[]): boolean {
  return !fitButtons(actions) && !fitList(actions);
}

export function fitButtons(actions: readonly MessageAction[]): boolean {
  const fits = ({ label, action }: MessageAction) =>
    label.length <= LIMITS.buttonTitle && action.length <= LIMITS.buttonId;
  return actions.length <= LIMITS.buttons && actions.every(fits);
}

export function fitList(actions: readonly MessageAction[]): boolean {
  return actions.length <= LIMITS.rows && actions.every(({ action }) => action.length <= LIMITS.rowId);
}

/** While people have the chat it can be ended; once it is over, the menu is there. */
function underNotice({ type, sequence }: LogEntry, { locale, state, lastSequence }: OfferingChat): MessageAction[] {
  if (type !== 'system' || state === 'bot') return [];
  if (state !== 'ended') return [{ label: translate(locale, 'whatsapp.end_chat'), action: 'end_chat' }];
  return sequence < lastSequence ? [] : [{ label: translate(locale, 'whatsapp.main_menu'), action: 'main_menu' }];
}

/** A help topic of which all is said already is not offered once more. */
function isPressable({ action, value }: MessageAction): boolean {
  return PRESSABLE.test(action) && value !== COMPLETE_ANSWER;
}
