/** Consent before the first message: what a shop asks for, and what a shopper gave. */
import type { ConsentLine } from '../../contract/odoo';
import type { ConsentGiven, Conversation, Decision } from '../conversation';
import { nothingFollows } from '../conversation';
import { languageShown } from '../../i18n/localized';
import type { ChannelConsent } from '../ports';
import { ConsentOutdated, ConsentRequired } from '../conversation.errors';
import { Draft, consentOperation } from './draft';

export type ConsentAsked = Pick<ConsentLine, 'version' | 'required'> | undefined;

/** Whether what the shopper writes may be taken. */
export function hasConsent({ consent }: Pick<Conversation, 'consent'>, asked: ConsentAsked): boolean {
  return asked?.required !== true || (consent?.version === asked.version && consent.agreed);
}

export function refuseWithoutConsent(conversation: Conversation, asked: ConsentAsked): void {
  if (!hasConsent(conversation, asked)) throw new ConsentRequired();
}

/** The shopper read this version, or agreed to it where that is asked. Once more changes nothing. */
export function shopperConsents(
  conversation: Conversation,
  { version, at }: Pick<ConsentGiven, 'version' | 'at'>,
  asked: ChannelConsent | undefined,
): Decision {
  if (asked?.version !== version) throw new ConsentOutdated();
  const { consent } = conversation;
  if (consent?.version === version && hasConsent(conversation, asked)) return nothingFollows(conversation);
  const locale = languageShown(asked.text, conversation.locale, asked.fallback);
  const draft = new Draft(conversation).change({ consent: { version, locale, at, agreed: asked.required } });
  return (conversation.handedOver ? draft.enqueue(...consentOperation(draft.now)) : draft).decision();
}
