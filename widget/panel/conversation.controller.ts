/** The conversation of a panel: its session starts when the panel is on the page, and stops when it leaves. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { CallFeature } from '../core/api/feature-client.port';
import type { RefusedError } from '../core/api/client.errors';
import type { ChatClient } from '../core/api/chat-client.port';
import type { EarlierMessages } from './message-list/scrollback/scrollback.chunk';
import { loadConsent } from '../features/consent/consent.loader';
import { loadScrollback } from './message-list/scrollback/scrollback.loader';
import type { PanelSettings } from '../contract/panel.port';
import type { ChatSession } from '../core/session/chat-session';
import { INITIAL_STATE, dueConsent } from '../core/state/chat.state';
import type { ChatEvent } from '../core/state/chat.event';
import type { ChatState } from '../core/state/chat.state';
import { PanelEvents } from './panel-events';
import { memoryKey } from '../core/session/memory-key';
import { makeSession } from './session-factory';
import type { MakeClient } from './session-factory';

export interface ConversationHost extends ReactiveControllerHost, EventTarget {
  readonly settings: PanelSettings;
  readonly makeClient: MakeClient;
  readonly renderRoot: ParentNode;
}

export class ConversationController implements ReactiveController {
  state: ChatState = INITIAL_STATE;
  session: ChatSession | null = null;
  /** Hears of goodbyes, once what hears them is fetched. */
  hear: (state: ChatState, event: ChatEvent) => void = () => undefined;
  private unsubscribe: () => void = () => undefined;
  private client: ChatClient | null = null;
  private earlier: EarlierMessages | null = null;
  private readonly events: PanelEvents;

  constructor(private readonly host: ConversationHost) {
    this.events = new PanelEvents(host);
    host.addController(this);
  }

  hostConnected(): void {
    const { settings, makeClient } = this.host;
    const client = makeClient(settings);
    const session = makeSession(
      client,
      () => this.host.settings,
      (error) => this.beginAgain(error),
    );
    this.client = client;
    this.session = session;
    this.unsubscribe = session.store.subscribe((state, event) => {
      this.state = state;
      this.hear(state, event);
      this.events.look(state);
      this.host.requestUpdate();
    });
    this.configure();
    window.addEventListener('online', this.tryNow);
    window.addEventListener('pageshow', this.onPageShow);
    document.addEventListener('visibilitychange', this.tryWhenSeen);
    void session.start();
  }

  /** What the settings say of the channel goes before what the session had of it. */
  configure(): void {
    const { config } = this.host.settings;
    if (config) this.session?.store.dispatch({ type: 'configured', config });
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.tryNow);
    window.removeEventListener('pageshow', this.onPageShow);
    document.removeEventListener('visibilitychange', this.tryWhenSeen);
    this.unsubscribe();
    this.session?.stop();
    this.session = null;
    this.earlier = null;
  }

  /** The chat was deleted: the shopper reads so, in a new one. */
  private beginAgain({ detail }: RefusedError): void {
    this.hostDisconnected();
    this.hostConnected();
    this.session?.store.dispatch({ type: 'notice', notice: { kind: 'refused', detail } });
  }

  readonly tryNow = (): void => this.session?.tryNow();
  /** The socket of a page that slept may be long dead. */
  private readonly tryWhenSeen = (): void => {
    if (document.visibilityState === 'visible') this.tryNow();
  };

  /** Back out of the browser's page cache: who chatted here may have logged out since, which the page could not hear. */
  private readonly onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || !this.session?.isForgotten) return;
    const { src, channel } = this.host.settings;
    window.dispatchEvent(new StorageEvent('storage', { key: memoryKey(src, channel), newValue: null }));
  };

  /** Acts at once, or when the shopper has agreed to what the channel asks of everybody who writes. */
  readonly agreed = (act: () => void): void => {
    if (dueConsent(this.state)?.required)
      loadConsent().then(({ askConsent }) => askConsent(this.host.renderRoot, act), this.showFailure);
    else act();
  };

  /** @returns whether the text went out. */
  readonly say = (text: string): boolean => this.session?.outgoing.send(text) ?? false;
  readonly draft = (text: string): void => this.session?.outgoing.draft(text);
  readonly retry = (item: ChatState['thread'][number]): void => this.session?.outgoing.retry(item);
  readonly seen = (sequence: number): void => this.session?.seen(sequence);
  readonly loadEarlier = async (): Promise<void> => {
    const { client, session } = this;
    const { EarlierMessages } = await loadScrollback();
    if (client === null || session === null) return;
    this.earlier ??= new EarlierMessages(client, session.store);
    await this.earlier.load();
  };
  /** A lost vote is not worth a shopper's attention. */
  readonly voteFaq = (id: string, helpful: boolean): void =>
    void this.call((client) => client.voteFaq(id, helpful)).catch(() => undefined);
  readonly dismiss = (): void => this.session?.store.dispatch({ type: 'notice', notice: null });
  readonly showFailure = (): void =>
    this.session?.store.dispatch({ type: 'notice', notice: { kind: 'refused', detail: '' } });
  readonly moved = (): void => this.session?.moved();
  readonly connect = (): void => void this.session?.requests.connect();

  readonly introduce = (visitor: VisitorDetails): void => this.session?.introduce(visitor);
  /** A call after the session has ended stays unanswered. */
  readonly call: CallFeature = (call) => this.session?.call(call) ?? new Promise(() => undefined);

  async end(): Promise<void> {
    await this.session?.requests.end();
  }

  async startAnew(): Promise<void> {
    await this.session?.startAnew();
  }
}
