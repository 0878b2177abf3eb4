/** A session over a fake client, as a page would start it. */
import { FakeClient } from './fake-client';
import { FakeStorage } from './fake-storage';
import { ManualTimers } from './manual-timers';
import { aSession } from './wire-samples';
import * as consent from '../../features/consent/consent-record';
import { ChatSession } from '../../core/session/chat-session';
import { ShopperMemory } from '../../core/session/shopper-memory';

type Answers = ConstructorParameters<typeof FakeClient>[0];

type OnErased = ConstructorParameters<typeof ChatSession>[0]['onErased'];

export async function startChat(
  answers: Answers,
  keep = new FakeStorage(),
  tab = new FakeStorage(),
  onErased: OnErased = () => undefined,
) {
  const client = new FakeClient({ init: () => Promise.resolve(aSession()), ...answers });
  const timers = new ManualTimers();
  let count = 0;
  const newId = () => `u${(count += 1)}`;
  const memory = new ShopperMemory('https://bridge', 'default', keep, tab, timers);
  const session = new ChatSession({
    client,
    memory,
    describe: () => ({ channel: 'default' }),
    timers,
    newId,
    loadConsent: () => Promise.resolve(consent),
    onErased,
  });
  void session.start();
  await timers.pass(0);
  const thread = () => session.store.state.thread.map(({ content, delivery }) => `${content}: ${delivery}`);
  return {
    client,
    keep,
    socket: client.theSocket,
    memory,
    session,
    tab,
    thread,
    timers,
    state: () => session.store.state,
  };
}
