/** The shopper's past chats: a list, and one of them to read again. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Message, PastConversation } from '../../../src/contract/shopper';
import type { FeatureClient, CallFeature } from '../../core/api/feature-client.port';
import { INITIAL_STATE } from '../../core/state/chat.state';
import { lastSequence, mergeMessages } from '../../core/state/thread';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Say } from '../../core/i18n/catalogue';
import { history } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { sheetIcons } from '../../ui/feature-icons';
import { icons } from '../../ui/icons';
import { sheetBodyStyles } from '../../ui/sheet-body.styles';
import { listStyles } from '../../ui/list.styles';
import { Loading } from '../../ui/loading.controller';
import { starSentences } from '../../ui/sentences';
import { loadedView } from '../../ui/loaded.view';
import { historyStyles } from './history.styles';

const NOTHING_TO_PRESS = { onAction: () => undefined, onRetry: () => undefined };

export class StorefrontChatHistory extends LitElement {
  static override readonly styles = [base, controls, listStyles, sheetBodyStyles, historyStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) i18n!: I18n;
  /** Chat to read; null shows the list. */
  @property({ attribute: false }) conversation: string | null = null;
  @property({ attribute: false }) onOpen!: (id: string) => void;
  /** Begins a message in the present chat; null while none can be written there. */
  @property({ attribute: false }) onAsk: ((begun: string) => void) | null = null;

  private readonly list = new Loading<readonly PastConversation[]>(this);
  private readonly chat = new Loading<ChatState>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    this.chat.value = null;
    this.load();
  }

  override render(): TemplateResult {
    const { i18n } = this;
    return this.conversation === null
      ? loadedView(this.list, i18n, this.load, (chats) => this.listView(chats))
      : loadedView(this.chat, i18n, this.load, (chat) => this.chatView(chat));
  }

  private get say(): Say<'history'> {
    return this.i18n.section('history', history);
  }

  private listView(chats: readonly PastConversation[]): TemplateResult {
    if (chats.length === 0) return html`<p class="calm">${sheetIcons.history}${this.say('none')}</p>`;
    return html`<ul class="links">
      ${chats.map((chat) => this.rowView(chat))}
    </ul>`;
  }

  private rowView({ agent_name, id, last_message, rating, started_at, state }: PastConversation): TemplateResult {
    const { i18n, say } = this;
    const rated = rating === null ? '' : ` · ${starSentences(i18n)('rated', { stars: rating, most: 5 })}`;
    const when = state === 'ended' ? `${i18n.date(started_at)} ${i18n.time(started_at)}` : say('goesOn');
    return html`<li>
      <button type="button" @click=${() => this.onOpen(id)}>
        <span>
          <bdi>${agent_name ?? say('assistant')}</bdi>
          <small>${when}${rated}</small>
          <small class="short" dir="auto">${last_message ?? ''}</small>
        </span>
        ${icons.next}
      </button>
    </li>`;
  }

  private chatView(chat: ChatState): TemplateResult {
    return html`<storefront-chat-log
        .chat=${chat}
        .i18n=${this.i18n}
        .actions=${NOTHING_TO_PRESS}
        .onSeen=${() => undefined}
        .onLoadEarlier=${() => undefined}
      ></storefront-chat-log
      >${this.goOnView(chat)}`;
  }

  private goOnView({ thread: [first] }: ChatState): TemplateResult | typeof nothing {
    const { i18n, onAsk, say } = this;
    if (onAsk === null || first === undefined) return nothing;
    const begun = say('about', { when: i18n.date(first.timestamp) });
    return html`<button class="main" type="button" @click=${() => onAsk(begun)}>${say('goOn')}</button>`;
  }

  private readonly load = (): void => {
    const { call, conversation } = this;
    if (conversation === null) void this.list.load(call((client) => client.chats()));
    else void this.chat.load(call((client) => wholeChat(client, conversation)));
  };
}

/** As the log draws it, without buttons. */
async function wholeChat(client: FeatureClient, conversation: string): Promise<ChatState> {
  let messages: readonly Message[] = [];
  for (let more = true; more;) {
    const page = await client.chatMessages(conversation, messages.at(-1)?.sequence ?? 0);
    messages = [...messages, ...page.messages];
    more = page.has_more && page.messages.length > 0;
  }
  const thread = mergeMessages(
    [],
    messages.map(({ actions: _pressed, ...message }) => message),
  );
  return { ...INITIAL_STATE, phase: 'ready', stage: 'ended', thread, seen: lastSequence(thread) };
}
