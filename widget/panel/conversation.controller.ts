/** Keeps the conversation of a panel: begins when the panel is on the page, ends when it leaves. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { AskAround } from '../core/api/feature-client.port';
import type { ChatClient } from '../core/api/chat-client.port';
import type { EarlierMessages } from './message-list/scrollback/scrollback.chunk';
import type { PanelSettings } from '../contract/panel.port';
import type { ChatSession } from '../core/session/chat-session';
import { INITIAL_STATE } from '../core/state/chat.state';
import type { ChatState } from '../core/state/chat.state';
import { PanelAnnouncer } from './panel-events';
import { makeSession } from './session-factory';
import type { MakeClient } from './session-factory';

export interface TalkHost extends ReactiveControllerHost, EventTarget {
  readonly settings: PanelSettings;
  readonly makeClient: MakeClient;
}

export class Talk implements ReactiveController {
  state: ChatState = INITIAL_STATE;
  session: ChatSession | null = null;
  private client: ChatClient | null = null;
  private earlier: EarlierMessages | null = null;
  private readonly announcer: PanelAnnouncer;

  constructor(private readonly host: TalkHost) {
    this.announcer = new PanelAnnouncer(host);
    host.addController(this);
  }

  hostConnected(): void {
    const { settings, makeClient } = this.host;
    const client = makeClient(settings);
    const session = makeSession(client, () => this.host.settings);
    this.client = client;
    this.session = session;
    session.store.subscribe((state) => {
      this.state = state;
      this.announcer.look(state);
      this.host.requestUpdate();
    });
    if (settings.config) session.store.dispatch({ type: 'configured', config: settings.config });
    window.addEventListener('online', this.tryNow);
    document.addEventListener('visibilitychange', this.tryWhenSeen);
    void session.start();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.tryNow);
    document.removeEventListener('visibilitychange', this.tryWhenSeen);
    this.session?.stop();
    this.session = null;
    this.earlier = null;
  }

  readonly tryNow = (): void => this.session?.tryNow();
  /** A page that slept may hold a line that is long dead. */
  private readonly tryWhenSeen = (): void => {
    if (document.visibilityState === 'visible') this.tryNow();
  };

  /** @returns whether the text went out. */
  readonly say = (text: string): boolean => this.session?.writing.say(text) ?? false;
  readonly draft = (text: string): void => this.session?.writing.draft(text);
  readonly retry = (item: ChatState['thread'][number]): void => this.session?.writing.retry(item);
  readonly seen = (sequence: number): void => this.session?.seen(sequence);
  readonly lookBack = async (): Promise<void> => {
    const { client, session } = this;
    const { EarlierMessages } = await import('./message-list/scrollback/scrollback.chunk');
    if (client === null || session === null) return;
    this.earlier ??= new EarlierMessages(client, session.store);
    await this.earlier.load();
  };
  readonly rate = (rating: number, feedback: string): void => void this.session?.desk.rate(rating, feedback);
  /** A lost vote is not worth a shopper's attention. */
  readonly voteFaq = (id: string, helpful: boolean): void =>
    void this.around((around) => around.voteFaq(id, helpful)).catch(() => undefined);
  readonly dismiss = (): void => this.session?.store.dispatch({ type: 'notice', notice: null });
  readonly sorry = (): void =>
    this.session?.store.dispatch({ type: 'notice', notice: { kind: 'refused', detail: '' } });
  readonly connect = (): void => void this.session?.desk.connect();

  readonly introduce = (visitor: VisitorDetails): void => this.session?.introduce(visitor);
  /** Calls of a session that is gone never answer. */
  readonly around: AskAround = (ask) => this.session?.around(ask) ?? new Promise(() => undefined);

  async end(): Promise<void> {
    await this.session?.desk.end();
  }

  async startAnew(): Promise<void> {
    await this.session?.startAnew();
  }
}
