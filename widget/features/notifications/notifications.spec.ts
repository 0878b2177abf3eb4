/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { ENGLISH } from '../../testing/draw';
import { Notifications } from './notifications';
import type { NotifiedPanel } from './notifications';
import { keepPreferences } from './preferences-memory';
import { closeTone, playTone } from './tone';

jest.mock('./tone', () => ({ playTone: jest.fn(() => Promise.resolve()), closeTone: jest.fn() }));

const MESSAGE = { id: 'm1', type: 'agent', content: 'Hello' } as const;

describe('telling a shopper of new messages', () => {
  const shown = jest.fn<void, [string, NotificationOptions]>();
  let notifications: Notifications;
  let isHere = false;
  let launcher: HTMLElement;

  function begin(panel: Partial<NotifiedPanel> = {}): void {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    launcher = root.appendChild(document.createElement('button'));
    launcher.setAttribute('part', 'launcher');
    const settings = { keepTitle: false } as NotifiedPanel['settings'];
    notifications = new Notifications({ i18n: ENGLISH, opened: false, settings, getRootNode: () => root, ...panel });
  }

  const tell = (message: object = {}): void => notifications.message({ ...MESSAGE, ...message });

  beforeEach(() => {
    document.title = 'Milk';
    jest.spyOn(document, 'hasFocus').mockImplementation(() => isHere);
    class FakeNotification {
      constructor(title: string, options: NotificationOptions) {
        shown(title, options);
      }
    }
    Object.assign(window, { Notification: FakeNotification });
  });

  afterEach(() => {
    notifications.stop();
    isHere = false;
    localStorage.clear();
    jest.clearAllMocks();
    jest.restoreAllMocks();
  });

  describe('by a number', () => {
    it('on the button and in the title, which go when all is read', () => {
      begin();
      notifications.unread(2);
      expect([launcher.textContent, document.title]).toEqual(['2', '(2) Milk']);
      expect(launcher.ariaDescription).toMatch(/2/);
      notifications.unread(0);
      expect([launcher.textContent, document.title, launcher.ariaDescription]).toEqual(['', 'Milk', '']);
    });

    it('not in the title of a page that is looked at, nor of one that keeps its own', () => {
      isHere = true;
      begin();
      notifications.unread(1);
      expect(document.title).toBe('Milk');
      notifications.stop();
      isHere = false;
      begin({ settings: { keepTitle: true } as NotifiedPanel['settings'] });
      notifications.unread(1);
      expect(document.title).toBe('Milk');
    });

    it('no more in the title once the shopper comes back', () => {
      begin();
      notifications.unread(1);
      window.dispatchEvent(new Event('focus'));
      expect(document.title).toBe('Milk');
    });

    it('nowhere after the chat was taken from the page', () => {
      begin();
      notifications.unread(1);
      notifications.stop();
      expect([launcher.textContent, document.title, launcher.ariaDescription]).toEqual(['', 'Milk', null]);
      expect(closeTone).toHaveBeenCalled();
    });
  });

  describe('aloud', () => {
    it('only when that was asked for', () => {
      begin();
      tell();
      expect(playTone).not.toHaveBeenCalled();
      expect(shown).not.toHaveBeenCalled();
      keepPreferences({ sound: true, notification: true });
      tell();
      expect(playTone).toHaveBeenCalledTimes(1);
      expect(shown).toHaveBeenCalledTimes(1);
    });

    it.each(['user', 'bot', 'system'])('not of a message of type %s', (type) => {
      keepPreferences({ sound: true, notification: true });
      begin();
      tell({ type });
      expect(playTone).not.toHaveBeenCalled();
      expect(shown).not.toHaveBeenCalled();
    });

    it('by the tone alone on a page that is looked at, and not at all beside the open chat', () => {
      keepPreferences({ sound: true, notification: true });
      isHere = true;
      begin();
      tell();
      expect([jest.mocked(playTone).mock.calls.length, shown.mock.calls.length]).toEqual([1, 0]);
      notifications.stop();
      begin({ opened: true });
      tell();
      expect([jest.mocked(playTone).mock.calls.length, shown.mock.calls.length]).toEqual([1, 0]);
    });

    it('with the beginning of a long message, once for each', () => {
      keepPreferences({ sound: false, notification: true });
      begin();
      tell({ content: 'x'.repeat(500) });
      expect(shown.mock.calls[0]?.[1]).toEqual({ body: 'x'.repeat(140), tag: 'm1' });
    });

    it('harms nothing where a phone leaves notifications to service workers', () => {
      keepPreferences({ sound: false, notification: true });
      begin();
      shown.mockImplementationOnce(() => {
        throw new TypeError('Illegal constructor');
      });
      expect(() => tell()).not.toThrow();
    });
  });
});
