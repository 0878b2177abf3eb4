/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { notifications } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { StorefrontChatPreferences } from './preferences.element';
import { keepPreferences, recallPreferences } from './preferences-memory';
import './notifications.register';
import { playTone } from './tone';

jest.mock('./tone', () => ({ playTone: jest.fn(() => Promise.resolve()), closeTone: jest.fn() }));

describe('the preferences', () => {
  const requestPermission = jest.fn<Promise<NotificationPermission>, []>();

  beforeEach(() => {
    localStorage.clear();
    Object.assign(window, { Notification: { requestPermission } });
  });
  afterEach(() => jest.clearAllMocks());

  const preferences = () => draw(new StorefrontChatPreferences(), { i18n: ENGLISH });

  it('are off until asked for, and kept', async () => {
    expect(recallPreferences()).toEqual({ sound: false, notification: false });
    const drawn = await preferences();
    await drawn.press(notifications.sound);
    expect(recallPreferences()).toEqual({ sound: true, notification: false });
    expect(playTone).toHaveBeenCalledTimes(1);
    await drawn.press(notifications.sound);
    expect(recallPreferences().sound).toBe(false);
    expect(playTone).toHaveBeenCalledTimes(1);
  });

  it('are those of the last visit', async () => {
    keepPreferences({ sound: true, notification: false });
    expect((await preferences()).find('[role=switch]').getAttribute('aria-checked')).toBe('true');
  });

  it('hold for the page alone where the browser keeps its storage closed', async () => {
    const closed = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    const drawn = await preferences();
    await drawn.press(notifications.sound);
    expect(drawn.find('[role=switch]').getAttribute('aria-checked')).toBe('true');
    closed.mockRestore();
  });

  it('turn on notifications that the browser allows', async () => {
    requestPermission.mockResolvedValue('granted');
    const drawn = await preferences();
    await drawn.press(notifications.notification);
    expect(recallPreferences().notification).toBe(true);
    await drawn.press(notifications.notification);
    expect(recallPreferences().notification).toBe(false);
    expect(requestPermission).toHaveBeenCalledTimes(1);
  });

  it('say why notifications that it does not allow stay off', async () => {
    requestPermission.mockResolvedValue('denied');
    const drawn = await preferences();
    await drawn.press(notifications.notification);
    expect(recallPreferences().notification).toBe(false);
    expect(drawn.texts('[role=status]')).toEqual([notifications.blocked]);
  });

  it('offer no notifications where the browser has none', async () => {
    Reflect.deleteProperty(window, 'Notification');
    expect((await preferences()).buttons()).not.toContain(notifications.notification);
  });

  it('ask the panel for another language', async () => {
    const drawn = await preferences();
    const wanted: unknown[] = [];
    document.body.addEventListener('panel-locale', (event) => wanted.push(event.detail), {
      once: true,
    });
    await drawn.press('العربية');
    expect(wanted).toEqual(['ar']);
    expect(drawn.find('[aria-pressed=true]').getAttribute('lang')).toBe('en');
  });
});
