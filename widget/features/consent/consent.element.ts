/** The shop's line on personal data, beside what shoppers write with; where it asks for that, with a box to agree. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ConsentLine } from '../../../src/contract/shopper';
import { RefusedError } from '../../core/api/client.errors';
import { common, consent } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import type { ConsentSession } from '../../core/session/consent.port';
import { dueConsent } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { REAL_TIMERS } from '../../core/time/timers.port';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { noteShown, record } from './consent-record';
import { consentStyles } from './consent.styles';
import { hearOtherTabs } from './other-tabs';

export class StorefrontChatConsent extends LitElement {
  static override readonly styles = [base, controls, consentStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) session: ConsentSession | null = null;

  @state() private isRecording = false;
  @state() private hasFailed = false;
  /** What the shopper wanted to do, and does once they agreed. */
  @state() private wanted: (() => void) | null = null;
  private stopHearing: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopHearing = hearOtherTabs(({ conversationId, consent }) => {
      if (conversationId !== this.chat.conversationId) return;
      this.session?.store.dispatch({ type: 'consented', consent });
      this.wanted?.();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopHearing();
  }

  override updated(): void {
    const line = dueConsent(this.chat);
    if (line && this.session) noteShown(this.session.store, line.version, REAL_TIMERS.now());
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Points at the box; what is wanted is done once the shopper agreed, and the latest of several. */
  ask(wanted: () => void): void {
    this.wanted = wanted;
    this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const line = dueConsent(this.chat);
    if (!line) return nothing;
    return html`<div class="line">${this.textView(line)}${line.required ? this.boxView() : nothing}</div>
      <p class="hint" role="status">${line.required ? this.hint() : nothing}</p>`;
  }

  private textView({ link, text, version }: ConsentLine): TemplateResult {
    const say = this.say();
    const before = this.chat.consent;
    const isWeb = link !== undefined && /^https?:/i.test(link);
    return html`<p id="text">
      ${before && before.version !== version ? html`<b>${say('changed')}</b> ` : nothing}<bdi>${text}</bdi>
      ${
        isWeb
          ? html` <a href=${link} target="_blank" rel="noopener"
              >${say('more')}<span class="unseen"> (${this.i18n.section('common', common)('newTab')})</span></a
            >`
          : nothing
      }
    </p>`;
  }

  private boxView(): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        aria-describedby="text"
        .checked=${this.isRecording}
        ?disabled=${this.isRecording}
        @change=${this.onTick}
      />
      ${this.say()('agree')}
    </label>`;
  }

  private hint(): string {
    if (this.hasFailed) return this.i18n.section('common', common)('failed');
    const isWaiting = this.chat.thread.some(({ sequence }) => sequence === null);
    return isWaiting || this.wanted !== null ? this.say()('first') : '';
  }

  private say() {
    return this.i18n.section('consent', consent);
  }

  private readonly onTick = async (): Promise<void> => {
    const { session, chat } = this;
    const line = dueConsent(chat);
    if (!line || session === null) return;
    this.isRecording = true;
    this.hasFailed = false;
    try {
      await record(session, line);
      this.wanted?.();
      session.reopen();
    } catch (error) {
      // Another line stands there now, which is to be read first.
      this.hasFailed = !(error instanceof RefusedError && error.isAboutConsent);
    } finally {
      this.isRecording = false;
    }
  };
}

/** @param panel in which the line stands. */
export function askConsent(panel: ParentNode, wanted: () => void): void {
  const line = panel.querySelector('storefront-chat-consent');
  if (line instanceof StorefrontChatConsent) line.ask(wanted);
}
