/** A session is opened once at a time, for as long as it takes, and renewed when a call finds it stale. */
import type { InitRequest } from '../../../src/contract/shopper';
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers, settle } from '../../testing/fakes/manual-timers';
import { aSession } from '../../testing/fakes/wire-samples';
import { RefusedError, UnreachableError } from '../api/client.errors';
import { ChatStore } from '../state/chat.store';
import { SessionRenewal } from './session-renewal';
import { ShopperMemory } from './shopper-memory';
import type { Locks } from './shopper-memory';

const refusal = (status: number, code: RefusedError['code'], retryAfterMs: number | null = null) =>
  new RefusedError(status, code, 'No.', retryAfterMs);
const DESCRIBED = { channel: 'b2b', locale: 'bn', visitor: { name: 'Amina' }, identity_token: 'jwt' };

const renewalAfter = (...outcomes: (Error | undefined)[]) => renewalWith(undefined, ...outcomes);

function renewalWith(locks: Locks | undefined, ...outcomes: (Error | undefined)[]) {
  let count = 0;
  const client = new FakeClient({
    init: () => {
      const outcome = outcomes.shift();
      return outcome === undefined ? Promise.resolve(aSession({}, `token-${(count += 1)}`)) : Promise.reject(outcome);
    },
  });
  const timers = new ManualTimers();
  const store = new ChatStore();
  const memory = new ShopperMemory('https://bridge', 'default', new FakeStorage(), new FakeStorage(), timers, locks);
  const describe = (): Omit<InitRequest, 'resume_token'> => DESCRIBED;
  return { client, memory, store, timers, made: new SessionRenewal(client, store, memory, describe, timers) };
}

describe('opening', () => {
  it('is one call, however often it is asked for, and another once that is over', async () => {
    const { client, made } = renewalAfter();
    expect(made.sessionToken).toBe('');
    await Promise.all([made.open(), made.open()]);
    expect(client.inits).toEqual([DESCRIBED]);
    expect(made.sessionToken).toBe('token-1');
    await made.open();
    expect(client.inits[1]).toEqual({ ...DESCRIBED, resume_token: 'resume-1' });
  });

  it('finds the shopper of a tab that was faster, where two opened at once', async () => {
    const { client, made, memory } = renewalAfter();
    const first = new SessionRenewal(client, new ChatStore(), memory, () => DESCRIBED, new ManualTimers());
    await Promise.all([first.open(), made.open()]);
    const resumed = { ...DESCRIBED, resume_token: 'resume-1' };
    expect(client.inits).toEqual([DESCRIBED, DESCRIBED, resumed]);
    expect([first.sessionToken, made.sessionToken]).toEqual(['token-1', 'token-3']);
  });

  it('takes up what was seen of this conversation, not of another', async () => {
    for (const [conversationId, seen] of [
      ['c1', 0],
      ['other', 1],
    ] as const) {
      const { made, memory, store } = renewalAfter();
      memory.remember({ conversationId, seen: 0 });
      await made.open();
      expect(store.state.seen).toBe(seen);
    }
  });

  it('waits as long as the bridge asks, and no longer when something got better', async () => {
    const { client, made, store, timers } = renewalAfter(refusal(503, 'UNKNOWN', 9_000), new UnreachableError('spec'));
    void made.open();
    await timers.pass(8_999);
    expect([client.inits.length, store.state.phase]).toEqual([1, 'unreachable']);
    await timers.pass(1);
    expect(client.inits).toHaveLength(2);
    made.tryNow();
    await settle();
    expect([client.inits.length, store.state.phase]).toEqual([3, 'ready']);
  });

  it('says that the store of the bridge is full, until it is open', async () => {
    const { made, store, timers } = renewalAfter(refusal(503, 'STORE.FULL', 15_000));
    void made.open();
    await timers.pass(14_999);
    expect(store.state).toMatchObject({ phase: 'unreachable', notice: { kind: 'no-room' } });
    await timers.pass(1);
    expect(store.state).toMatchObject({ phase: 'ready', notice: null });
  });

  it('waits longer after each failure', async () => {
    const { client, made, timers } = renewalAfter(...Array.from({ length: 9 }, () => new UnreachableError('spec')));
    void made.open();
    await timers.pass(650);
    expect(client.inits).toHaveLength(2);
    await timers.pass(350 + 700 - 650 - 1);
    expect(client.inits).toHaveLength(2);
    await timers.pass(650 + 1_300);
    expect(client.inits.length).toBeGreaterThanOrEqual(3);
  });

  it('does without an identity that the shop did not sign, still as the same shopper', async () => {
    const { client, made, memory } = renewalAfter(refusal(401, 'AUTH.IDENTITY_INVALID'));
    memory.remember({ resumeToken: 'mine' });
    await made.open();
    const { channel, locale, visitor } = DESCRIBED;
    expect(client.inits[1]).toEqual({ channel, locale, visitor, resume_token: 'mine' });
  });

  it('still says who the shop vouches for, when they were logged out on another device', async () => {
    const { client, made, memory } = renewalAfter(refusal(401, 'AUTH.SESSION_INVALID'));
    memory.remember({ resumeToken: 'mine' });
    await made.open();
    expect(client.inits[1]).toEqual(DESCRIBED);
  });

  it('begins without anything that may have been refused', async () => {
    const { client, made, memory } = renewalAfter(refusal(400, 'UNKNOWN'));
    memory.remember({ resumeToken: 'mine', conversationId: 'c1' });
    await made.open();
    expect(client.inits[1]).toEqual({ channel: 'b2b', locale: 'bn' });
    expect(memory.recall()).toMatchObject({ resumeToken: 'resume-1', conversationId: null });
  });

  it('asks for a new conversation once', async () => {
    const { client, made } = renewalAfter();
    await made.openAnew();
    await made.open();
    expect(client.inits.map(({ new_conversation }) => new_conversation)).toEqual([true, undefined]);
  });

  it('asks for a new conversation after the opening that is under way', async () => {
    const { client, made } = renewalAfter();
    await Promise.all([made.open(), made.openAnew()]);
    expect(client.inits.map(({ new_conversation }) => new_conversation)).toEqual([undefined, true]);
  });
});

describe('a call within a session', () => {
  it('is made again with a fresh session when the token was stale, once', async () => {
    const { client, made } = renewalAfter();
    await made.open();
    const tokens: string[] = [];
    const stale = made.withSession(() => {
      tokens.push(made.sessionToken);
      return Promise.reject(refusal(401, 'AUTH.SESSION_EXPIRED'));
    });
    await expect(stale).rejects.toMatchObject({ status: 401 });
    expect(tokens).toEqual(['token-1', 'token-2']);
    expect(client.inits).toHaveLength(2);
  });

  it('does not renew what another call has renewed meanwhile', async () => {
    const { client, made } = renewalAfter();
    await made.open();
    const tokens: string[] = [];
    const call = async () => {
      tokens.push(made.sessionToken);
      if (tokens.length > 1) return 'answer';
      await made.open();
      throw refusal(401, 'AUTH.SESSION_EXPIRED');
    };
    await expect(made.withSession(call)).resolves.toBe('answer');
    expect(tokens).toEqual(['token-1', 'token-2']);
    expect(client.inits).toHaveLength(2);
  });

  it.each([refusal(403, 'UNKNOWN'), new UnreachableError('spec')])('fails as it failed: %s', async (error) => {
    const { client, made } = renewalAfter();
    await expect(made.withSession(() => Promise.reject(error))).rejects.toBe(error);
    expect(client.inits).toEqual([]);
  });
});

describe('a session that is stopped', () => {
  it('opens nothing any more, and forgets what still came', async () => {
    const { client, made, store, timers } = renewalAfter(new UnreachableError('spec'));
    const opening = made.open();
    await settle();
    expect(made.isStopped).toBe(false);
    made.stop();
    await opening;
    await timers.pass(60_000);
    expect([client.inits.length, made.isStopped, made.sessionToken]).toEqual([1, true, '']);
    expect(store.state.phase).toBe('unreachable');
  });

  it('takes no session that comes too late', async () => {
    const { made, memory, store } = renewalAfter();
    const opening = made.open();
    made.stop();
    await opening;
    expect([made.sessionToken, store.state.phase, memory.recall().resumeToken]).toEqual(['', 'opening', null]);
  });

  it('asks for none once its turn comes, where another tab had the lock', async () => {
    let letIn: () => Promise<unknown> = () => Promise.resolve();
    const locks: Locks = {
      request: (_name, _options, act) =>
        new Promise((resolve) => {
          letIn = () => act().then(resolve);
        }),
    };
    const { client, made } = renewalWith(locks);
    const opening = made.open();
    made.stop();
    await letIn();
    await opening;
    expect(client.inits).toEqual([]);
  });

  it('does not look after the shopper of a faster tab any more', async () => {
    const { client, made, memory } = renewalAfter();
    const opening = made.open();
    memory.remember({ resumeToken: 'of the other tab' });
    made.stop();
    await opening;
    expect(client.inits).toHaveLength(1);
  });
});
