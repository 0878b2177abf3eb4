/**
 * Notifies a shopper who looks elsewhere of new messages: a number on the button and in the tab's title, and a sound and a
 * browser notification if they want them.
 */
import type { PanelElement } from '../../contract/panel.port';
import type { ChatMessage } from '../../contract/storefront-chat.api';
import type { Say } from '../../core/i18n/catalogue';
import { notifications } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { LauncherBadge } from './launcher-badge';
import { recallPreferences } from './preferences-memory';
import { TitleBadge } from './title-badge';
import { closeTone, playTone } from './tone';

const LONGEST_BODY = 140;

export interface NotifiedPanel extends Pick<PanelElement, 'settings' | 'opened' | 'getRootNode'> {
  readonly i18n: I18n;
}

export class Notifications {
  private readonly title = new TitleBadge();
  private readonly badge: LauncherBadge;
  private readonly onFocus = (): void => this.title.clear();

  constructor(private readonly panel: NotifiedPanel) {
    this.badge = new LauncherBadge(panel.getRootNode());
    window.addEventListener('focus', this.onFocus);
  }

  unread(count: number): void {
    const { i18n, settings } = this.panel;
    const digits = count === 0 ? '' : i18n.number(count);
    this.badge.show(digits, digits && this.say('unread', { count }));
    if (settings.keepTitle || count === 0 || document.hasFocus()) this.title.clear();
    else this.title.show(digits);
  }

  /** Only for a person's message, and only when the shopper does not see it arrive. */
  message({ id, type, content }: ChatMessage): void {
    const isHere = document.hasFocus();
    if (type !== 'agent' || (isHere && this.panel.opened)) return;
    const { sound, notification } = recallPreferences();
    if (sound) void playTone().catch(() => undefined); // A browser may keep the page silent: no harm.
    if (notification && !isHere) this.notify(id, content);
  }

  stop(): void {
    window.removeEventListener('focus', this.onFocus);
    this.title.clear();
    this.badge.remove();
    closeTone();
  }

  private get say(): Say<'notifications'> {
    return this.panel.i18n.section('notifications', notifications);
  }

  private notify(tag: string, content: string): void {
    try {
      const note = new Notification(this.say('title'), { body: content.slice(0, LONGEST_BODY), tag });
      note.onclick = () => {
        window.focus();
        note.close();
      };
    } catch {
      // Some phones leave notifications to service workers: title and badge remain.
    }
  }
}
