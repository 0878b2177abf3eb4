/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { RefreshController } from './refresh.controller';
import { ManualTimers } from '../testing/fakes/manual-timers';

function panel(opened: boolean) {
  const host = Object.assign(new EventTarget(), {
    opened,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const timers = new ManualTimers();
  let asked = 0;
  host.addEventListener('panel-refresh', () => (asked += 1));
  const made = new RefreshController(host, timers);
  return { host, made, timers, asked: () => asked };
}

describe('the settings of an open chat', () => {
  it('are asked for every minute while it is on the page, and when the shopper looks at it again', async () => {
    const { asked, made, timers } = panel(true);
    made.hostConnected();
    await timers.pass(59_999);
    expect(asked()).toBe(0);
    await timers.pass(1);
    expect(asked()).toBe(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).toBe(2);
    await timers.pass(59_999);
    expect(asked()).toBe(2);
    await timers.pass(1);
    expect(asked()).toBe(3);
    made.hostDisconnected();
    document.dispatchEvent(new Event('visibilitychange'));
    await timers.pass(600_000);
    expect(asked()).toBe(3);
  });

  it('are not asked for while it is closed', async () => {
    const { asked, host, made, timers } = panel(false);
    made.hostConnected();
    await timers.pass(180_000);
    expect(asked()).toBe(0);
    host.opened = true;
    await timers.pass(60_000);
    expect(asked()).toBe(1);
  });
});
