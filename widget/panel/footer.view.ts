/** Below the conversation: the composer, or what replaces it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { PanelSettings } from '../contract/panel.port';
import { dueConsent, isAway, isPrechatDue } from '../core/state/chat.state';
import type { LanguageController } from './language.controller';
import type { Layers } from './layers.controller';
import type { ConversationController } from './conversation.controller';

export interface Foot {
  readonly settings: PanelSettings;
  readonly conversation: ConversationController;
  readonly language: LanguageController;
  readonly layers: Layers;
  readonly introduce: (visitor: VisitorDetails) => void;
  readonly startAnew: () => void;
  readonly endNow: () => void;
}

export function footView(foot: Foot): TemplateResult {
  return html`${dueConsent(foot.conversation.state) ? consentView(foot) : nothing}${writingView(foot)}`;
}

function writingView(foot: Foot): TemplateResult {
  const { layers, conversation } = foot;
  if (conversation.state.stage === 'ended') return ratingView(foot);
  if (layers.isEnding) return endingView(foot);
  if (isPrechatDue(conversation.state)) return prechatView(foot);
  return html`${isAway(conversation.state) ? awayView(foot) : nothing} ${composerView(foot)}`;
}

function consentView({ language, conversation }: Foot): TemplateResult {
  return html`<storefront-chat-consent
    .chat=${conversation.state}
    .i18n=${language.i18n}
    .session=${conversation.session}
  ></storefront-chat-consent>`;
}

function composerView({ language, conversation }: Foot): TemplateResult {
  return html`<storefront-chat-composer
    exportparts="input, send"
    .i18n=${language.i18n}
    .draft=${conversation.state.draft}
    .onDraft=${conversation.draft}
    .onSend=${conversation.say}
    .rules=${conversation.state.channel?.attachments}
    .conversation=${conversation}
  ></storefront-chat-composer>`;
}

function ratingView({ language, startAnew, conversation }: Foot): TemplateResult {
  return html`<storefront-chat-rating
    .chat=${conversation.state}
    .i18n=${language.i18n}
    .conversation=${conversation}
    .onStartAnew=${startAnew}
  ></storefront-chat-rating>`;
}

function endingView({ endNow, language, layers }: Foot): TemplateResult {
  return html`<storefront-chat-ending
    .i18n=${language.i18n}
    .onUndo=${layers.undoEnd}
    .onEnd=${endNow}
  ></storefront-chat-ending>`;
}

function awayView({ language, layers, conversation }: Foot): TemplateResult {
  return html`<storefront-chat-away
    .availability=${conversation.state.availability}
    .i18n=${language.i18n}
    .onLeaveMessage=${() => layers.showSheet('ticket')}
  ></storefront-chat-away>`;
}

function prechatView({ introduce, language, settings, conversation }: Foot): TemplateResult {
  return html`<storefront-chat-prechat
    .form=${conversation.state.channel?.prechat}
    .i18n=${language.i18n}
    .email=${settings.email ?? ''}
    .onDone=${introduce}
  ></storefront-chat-prechat>`;
}
