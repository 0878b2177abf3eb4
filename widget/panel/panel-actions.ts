/** The actions behind the buttons of the header and under messages. */
import { parseAction } from '../core/session/shopper-action';
import { isPrechatDue } from '../core/state/chat.state';
import type { NotificationsController } from './notifications.controller';
import type { LanguageController } from './language.controller';
import type { Layers } from './layers.controller';
import type { ConversationController } from './conversation.controller';

export interface ActionsPanel {
  readonly renderRoot: ParentNode;
  readonly conversation: ConversationController;
  readonly language: LanguageController;
  readonly layers: Layers;
  readonly attention: NotificationsController;
  close(): void;
}

export class PanelActions {
  constructor(private readonly panel: ActionsPanel) {}

  readonly header = {
    onPerson: (): void => this.askForPerson(),
    onSheet: this.panel.layers.showSheet,
    onEnd: this.panel.layers.startEnd,
    onMenu: (): void => {
      void this.panel.attention.fetch();
      void this.panel.layers.toggleMenu();
    },
    onClose: (): void => this.panel.close(),
  };

  readonly message = {
    onAction: (action: string): void => this.press(action),
    onRetry: this.panel.conversation.retry,
    onVote: this.panel.conversation.voteFaq,
  };

  private press(pressed: string): void {
    const { language, layers } = this.panel;
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
        return this.say(language.i18n.say('trackMyOrder'));
      case 'leave-message':
        return void layers.showSheet('ticket');
      case 'reply':
        return this.say(action.text);
      case undefined:
        return;
    }
  }

  private askForPerson(): void {
    const { layers, conversation } = this.panel;
    layers.closeMenu();
    if (this.isToIntroduce()) return;
    conversation.agreed(() => {
      conversation.connect();
      this.focusOn('storefront-chat-composer');
    });
  }

  private say(text: string): void {
    const { conversation } = this.panel;
    conversation.agreed(() => void conversation.say(text));
  }

  /** When the form before the chat is required, it gets the focus first. @returns whether it does. */
  private isToIntroduce(): boolean {
    const { state } = this.panel.conversation;
    const isAsked = isPrechatDue(state) && state.channel?.prechat?.required === true;
    if (isAsked) this.focusOn('storefront-chat-prechat');
    return isAsked;
  }

  private focusOn(selector: string): void {
    this.panel.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
