/** Below the conversation: where the shopper writes, or what takes that place. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { PanelSettings } from '../contract/panel.port';
import { isAway, isPrechatDue } from '../core/state/chat.state';
import type { Language } from './language';
import type { Layers } from './layers.controller';
import type { Talk } from './conversation.controller';

export interface Foot {
  readonly settings: PanelSettings;
  readonly talk: Talk;
  readonly language: Language;
  readonly layers: Layers;
  readonly introduce: (visitor: VisitorDetails) => void;
  readonly startAnew: () => void;
  readonly endNow: () => void;
}

export function footView(foot: Foot): TemplateResult {
  const { layers, talk } = foot;
  if (talk.state.stage === 'ended') return farewellView(foot);
  if (layers.isEnding) return endingView(foot);
  if (isPrechatDue(talk.state)) return prechatView(foot);
  return html`${isAway(talk.state) ? awayView(foot) : nothing} ${composerView(foot)}`;
}

function composerView({ language, talk }: Foot): TemplateResult {
  return html`<storefront-chat-composer
    exportparts="input, send"
    .i18n=${language.i18n}
    .draft=${talk.state.draft}
    .onDraft=${talk.draft}
    .onSend=${talk.say}
    .rules=${talk.state.channel?.attachments}
    .talk=${talk}
  ></storefront-chat-composer>`;
}

function farewellView({ language, startAnew, talk }: Foot): TemplateResult {
  return html`<storefront-chat-farewell
    .chat=${talk.state}
    .i18n=${language.i18n}
    .onRate=${talk.rate}
    .onStartAnew=${startAnew}
  ></storefront-chat-farewell>`;
}

function endingView({ endNow, language, layers }: Foot): TemplateResult {
  return html`<storefront-chat-ending
    .i18n=${language.i18n}
    .onUndo=${layers.undoEnd}
    .onEnd=${endNow}
  ></storefront-chat-ending>`;
}

function awayView({ language, layers, talk }: Foot): TemplateResult {
  return html`<storefront-chat-away
    .availability=${talk.state.availability}
    .i18n=${language.i18n}
    .onLeaveMessage=${() => layers.showSheet('ticket')}
  ></storefront-chat-away>`;
}

function prechatView({ introduce, language, settings, talk }: Foot): TemplateResult {
  return html`<storefront-chat-prechat
    .form=${talk.state.channel?.prechat}
    .i18n=${language.i18n}
    .email=${settings.email ?? ''}
    .onDone=${introduce}
  ></storefront-chat-prechat>`;
}
