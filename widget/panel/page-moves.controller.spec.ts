/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { ManualTimers } from '../testing/fakes/manual-timers';
import { PageMovesController } from './page-moves.controller';

async function watched() {
  const timers = new ManualTimers();
  const told: string[] = [];
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const controller = new PageMovesController(host, () => told.push(location.hash), timers);
  controller.hostConnected();
  await timers.pass(10_000); // once at the start: the page may be another since the chat was opened
  expect(told.splice(0)).toEqual([location.hash]);
  return { controller, timers, told };
}

function go(hash: string): void {
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event('popstate'));
}

describe('pages of a shop that loads none anew', () => {
  it('are told once the shopper stays there', async () => {
    const { controller, timers, told } = await watched();
    go('#milk');
    await timers.pass(1_999);
    expect(told).toEqual([]);
    go('#ghee');
    await timers.pass(2_000);
    expect(told).toEqual(['#ghee']);
    controller.hostDisconnected();
  });

  it('not twice, and not faster than every five seconds', async () => {
    const { controller, timers, told } = await watched();
    go('#a');
    await timers.pass(2_000);
    go('#a');
    go('#b');
    await timers.pass(4_999);
    expect(told).toEqual(['#a']);
    await timers.pass(1);
    expect(told).toEqual(['#a', '#b']);
    controller.hostDisconnected();
  });

  it('not where the shopper came back to before, nor once the chat is gone', async () => {
    const { controller, timers, told } = await watched();
    const before = location.hash;
    go('#away');
    go(before);
    await timers.pass(10_000);
    go('#late');
    controller.hostDisconnected();
    await timers.pass(10_000);
    expect(told).toEqual([]);
  });
});
