/** A revocation anywhere counts everywhere, for as long as a session could still be used. */
import { ProblemError } from '../../common/problem.error';
import { StoreAway } from '../../conversation/conversation.errors';
import { RevokedSessions } from './revoked-sessions.service';
import { memoryRevocations } from './spec/memory-revocations';

const NOW = Date.parse('2031-05-04T10:00:00Z');
let now = NOW;
const clock = { now: () => now };
const session = (issuedAt: number) => ({ shopperId: 's', company: '', issuedAt });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('revoked sessions', () => {
  const running: RevokedSessions[] = [];

  beforeEach(() => {
    now = NOW;
  });
  /** One that was left running would look at its store for ever. */
  afterEach(() => running.splice(0).forEach((revoked) => revoked.onModuleDestroy()));

  async function replica(store = memoryRevocations()) {
    const revoked = new RevokedSessions(store, clock);
    running.push(revoked);
    const told: string[] = [];
    revoked.revoked.subscribe((shopper) => told.push(shopper));
    await revoked.onModuleInit();
    return { store, revoked, told };
  }

  it('are those from before, not those from after', async () => {
    const { revoked } = await replica();
    await revoked.add(['s'], false);
    expect([NOW - 1, NOW, NOW + 1].map((at) => revoked.isRevoked(session(at)))).toEqual([true, true, false]);
    expect(revoked.isRevoked({ ...session(NOW), shopperId: 'other' })).toBe(false);
  });

  it('are known to the other replicas as soon as they are told, and to one that starts later', async () => {
    const one = await replica();
    const two = await replica(one.store);
    await one.revoked.add(['s'], false);
    await settled();
    const three = await replica(one.store);
    for (const { revoked, told } of [one, two, three]) {
      expect(revoked.isRevoked(session(NOW))).toBe(true);
      expect(told).toEqual(['s']);
    }
  });

  it('are told once, and again when they are revoked again', async () => {
    const { store, revoked, told } = await replica();
    await revoked.add(['s'], true);
    store.news.next();
    await settled();
    expect(told).toEqual(['s']);
    now = NOW + 1;
    await revoked.add(['s'], false);
    expect(told).toEqual(['s', 's']);
  });

  it('are forgotten in memory once no session or link from before can count, and still end resuming', async () => {
    const { store, revoked } = await replica();
    await revoked.add(['s'], false);
    now = NOW + 24 * 3_600_000 + 60_001;
    store.news.next();
    await settled();
    expect(revoked.isRevoked(session(NOW))).toBe(false);
    await expect(revoked.refuseRevokedResume(session(NOW))).rejects.toMatchObject({ code: 'AUTH.SESSION_INVALID' });
  });

  it('of the shopper’s own log-out leave the word of the shop alone', async () => {
    const { revoked } = await replica();
    await revoked.add(['s'], false);
    await expect(revoked.refuseRevokedIdentity('s', NOW)).resolves.toBeUndefined();
    await revoked.add(['s'], true);
    await expect(revoked.refuseRevokedIdentity('s', NOW)).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
  });

  it('keep a bridge running that cannot read them just now', async () => {
    const { store, revoked } = await replica();
    store.since = () => Promise.reject(new Error('away'));
    await revoked.add(['s'], false);
    store.news.next();
    await settled();
    expect(revoked.isRevoked(session(NOW))).toBe(true);
    expect(revoked.isRevoked({ ...session(NOW), shopperId: 'other' })).toBe(false);
  });

  it('let nobody in before they were read for the first time', async () => {
    const store = memoryRevocations();
    await (await replica(store)).revoked.add(['s'], false);
    const { since } = store;
    store.since = () => Promise.reject(new Error('away'));
    const { revoked } = await replica(store);
    for (const shopperId of ['s', 'other'])
      expect(() => revoked.refuseRevoked({ ...session(NOW), shopperId })).toThrow(StoreAway);
    store.since = since;
    store.news.next();
    await settled();
    expect(() => revoked.refuseRevoked(session(NOW))).toThrow(ProblemError);
    expect(() => revoked.refuseRevoked({ ...session(NOW), shopperId: 'other' })).not.toThrow();
  });

  it('are read once more, not once for each look, after a store that was silent for long', async () => {
    jest.useFakeTimers();
    const { store } = await replica();
    let silent: (() => void) | undefined;
    const since = jest.spyOn(store, 'since').mockImplementation(() => new Promise((done) => (silent = () => done([]))));
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(since).toHaveBeenCalledTimes(1);
    since.mockResolvedValue([]);
    silent?.();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(since).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });

  it('count from an instant on, for links', async () => {
    const { revoked } = await replica();
    await revoked.add(['s'], false);
    expect([NOW - 1, NOW, NOW + 1].map((at) => revoked.latestSince('s', at))).toEqual([NOW, NOW, undefined]);
  });
});
