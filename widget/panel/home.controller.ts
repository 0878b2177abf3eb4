/** Puts the start of a chat below the greeting, until the shopper has written. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HomeProperties } from '../contract/home.port';
import type { PanelSettings } from '../contract/panel.port';
import { hasWritten, isPrechatDue } from '../core/state/chat.state';
import { loadDeferred } from '../features/deferred.loader';
import type { ConversationController } from './conversation.controller';
import type { LanguageController } from './language.controller';
import type { Layers } from './layers.controller';

export interface HomeHost extends ReactiveControllerHost {
  readonly opened: boolean;
  readonly settings: PanelSettings;
  readonly renderRoot: ParentNode;
  readonly conversation: Pick<ConversationController, 'call' | 'state'>;
  readonly language: Pick<LanguageController, 'i18n'>;
  readonly layers: Pick<Layers, 'showSheet'>;
}

export class HomeController implements ReactiveController {
  /** Made anew for each chat, with what there is to show by then. */
  private element: HTMLElementTagNameMap['storefront-chat-home'] | null = null;
  private isFetched = false;
  private hasTried = false;

  constructor(private readonly host: HomeHost) {
    host.addController(this);
  }

  /** Fetched when the panel stands already, it is drawn once more. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.host.opened) this.hasTried = false;
    if (!this.isDue()) this.remove();
    else if (this.isFetched) this.show();
    else if (!this.hasTried) void this.fetch();
  }

  hostDisconnected(): void {
    this.remove();
  }

  private remove(): void {
    this.element?.remove();
    this.element = null;
  }

  /** It can be done without: what could not be fetched is tried again when the chat is opened again. */
  private async fetch(): Promise<void> {
    this.hasTried = true;
    this.isFetched = await loadDeferred();
    if (this.isFetched) this.show();
  }

  private isDue(): boolean {
    const { conversation, opened } = this.host;
    const { state } = conversation;
    const isFresh = state.phase === 'ready' && state.stage === 'bot' && state.thread.length > 0 && !hasWritten(state);
    return isFresh && !isPrechatDue(state) && (opened || this.element !== null);
  }

  private show(): void {
    if (!this.isDue()) return;
    const { conversation, language, layers, renderRoot, settings } = this.host;
    const properties: HomeProperties = {
      chat: conversation.state,
      i18n: language.i18n,
      call: conversation.call,
      channel: settings.channel,
      onSheet: layers.showSheet,
    };
    const element = (this.element ??= document.createElement('storefront-chat-home'));
    Object.assign(element, properties);
    if (!element.isConnected) renderRoot.querySelector('storefront-chat-log')?.append(element);
  }
}
