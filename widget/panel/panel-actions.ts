/** What happens when the shopper presses a button in the header or under a message. */
import { parseAction } from '../core/session/shopper-action';
import { isPrechatDue } from '../core/state/chat.state';
import type { AttentionCaller } from './notifications.controller';
import type { Language } from './language';
import type { Layers } from './layers.controller';
import type { Talk } from './conversation.controller';

export interface PressedPanel {
  readonly renderRoot: ParentNode;
  readonly talk: Talk;
  readonly language: Language;
  readonly layers: Layers;
  readonly attention: AttentionCaller;
  close(): void;
}

export class Presses {
  constructor(private readonly panel: PressedPanel) {}

  readonly header = {
    onPerson: (): void => this.askForPerson(),
    onSheet: this.panel.layers.showSheet,
    onEnd: (): void => this.panel.layers.startEnd(),
    onMenu: (): void => {
      void this.panel.attention.fetch();
      void this.panel.layers.toggleMenu();
    },
    onClose: (): void => this.panel.close(),
  };

  readonly message = {
    onAction: (action: string): void => this.press(action),
    onRetry: this.panel.talk.retry,
    onVote: this.panel.talk.voteFaq,
  };

  private press(pressed: string): void {
    const { language, layers, talk } = this.panel;
    const action = parseAction(pressed);
    if (action?.kind !== 'faq-list' && action?.kind !== 'faq-entry' && this.isToIntroduce()) return;
    switch (action?.kind) {
      case 'connect':
        return this.askForPerson();
      case 'faq-list':
        return void layers.showSheet('faq');
      case 'faq-entry':
        return void layers.showSheet('faq', action.id);
      case 'track-order':
        return void talk.say(language.i18n.say('trackMyOrder'));
      case 'leave-message':
        return void layers.showSheet('ticket');
      case 'reply':
        return void talk.say(action.text);
      case undefined:
        return;
    }
  }

  private askForPerson(): void {
    const { layers, talk } = this.panel;
    layers.closeMenu();
    if (this.isToIntroduce()) return;
    talk.connect();
    this.focusOn('storefront-chat-composer');
  }

  /** The shop wants to know first with whom it speaks: then that is where the shopper is led. */
  private isToIntroduce(): boolean {
    const { state } = this.panel.talk;
    const isAsked = isPrechatDue(state) && state.channel?.prechat?.required === true;
    if (isAsked) this.focusOn('storefront-chat-prechat');
    return isAsked;
  }

  private focusOn(selector: string): void {
    this.panel.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
