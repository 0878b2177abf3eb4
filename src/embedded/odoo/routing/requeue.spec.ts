/** Chats of an agent who is gone or silent. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemoCatalogue } from '../demo/demo-catalogue';
import { Erased } from '../facade/erased';
import { Store } from '../store/store';
import { People } from './people';
import { GRACE_MS, Requeue, SILENT_MS } from './requeue';
import { Routing } from './routing';

/** Of somebody who was taken out of the catalogue. */
const UNKNOWN = 999_999;
const NOON = Date.parse('2031-05-04T12:00:00Z');

describe('a live chat', () => {
  const catalogue = readDemoCatalogue();
  const people = new People(catalogue.users);
  const [nadia, karim] = catalogue.users.filter(
    ({ role, channels }) => role !== 'bridge' && channels.includes('default'),
  );
  if (nadia === undefined || karim === undefined) throw new Error('the demo shop has too few agents');
  let now = NOON;
  let dataDir: string;
  let store: Store;
  let routing: Routing;
  let requeue: Requeue;

  beforeEach(async () => {
    now = NOON;
    dataDir = await mkdtemp(join(tmpdir(), 'requeue-'));
    store = new Store();
    await store.open(dataDir);
    const shop = { store, people, catalogue, now: () => new Date(now) };
    routing = new Routing(shop, new Erased(shop));
    requeue = new Requeue(shop, routing);
    for (const { id } of [nadia, karim]) people.setOnline(id, false, 'switch');
    await store.transaction(() => {
      const opened = {
        channel: 'default',
        locale: 'en',
        opened_at: new Date(NOON).toISOString(),
        shopper: { id: 's', verified: false },
      };
      store.chats.put('c', {
        id: 'c',
        ...opened,
        state: 'bot',
        lines: 0,
        events: 0,
        last_sequence: 0,
        seen_sequence: 0,
      });
      routing.setPresence(nadia, true, 'switch');
      routing.connect(routing.chat('c'));
    });
  });
  afterEach(async () => {
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  const after = async (ms: number) => {
    now += ms;
    await requeue.run();
    return routing.chat('c');
  };
  const events = () => store.events.values().map(({ kind }) => kind);
  const says = (author: 'user' | 'agent') =>
    store.transaction(() =>
      routing.addLine(routing.chat('c'), { author, content: author, sent_at: new Date(now).toISOString() }),
    );

  it('waits again once its agent has been gone for a minute, and not when they only reload their page', async () => {
    people.setOnline(nadia.id, false, 'page');
    expect((await after(0)).state).toBe('live');
    people.setOnline(nadia.id, true, 'page');
    expect((await after(GRACE_MS)).state).toBe('live');
    people.setOnline(nadia.id, false, 'switch');
    expect((await after(0)).state).toBe('live');
    const lost = await after(GRACE_MS);
    expect(lost).toMatchObject({ state: 'waiting', position: 1 });
    expect(lost.agent).toBeUndefined();
    expect(events()).toEqual(['queue']);
  });

  it('waits again at once when its agent serves the channel no longer, or nobody has it', async () => {
    const stranger = catalogue.users.find(({ channels }) => !channels.includes('default'));
    if (stranger === undefined) throw new Error('everybody of the demo shop serves the channel');
    people.setOnline(stranger.id, true, 'switch');
    for (const agent of [stranger.id, UNKNOWN, undefined]) {
      await store.transaction(() => routing.update(routing.chat('c'), { state: 'live', agent }));
      people.setOnline(nadia.id, false, 'switch');
      expect(await after(0)).toMatchObject({ state: 'waiting', position: 1 });
    }
  });

  it('goes to somebody else when its agent leaves a question unanswered, and stays when there is nobody else', async () => {
    await says('user');
    expect((await after(SILENT_MS + 1)).agent).toBe(nadia.id);
    people.setOnline(karim.id, true, 'switch');
    expect(await after(0)).toMatchObject({ state: 'live', agent: karim.id });
    expect(events()).toEqual(['agent_joined']);
  });

  it('stays with an agent who has answered, or has it only lately', async () => {
    people.setOnline(karim.id, true, 'switch');
    await says('user');
    await says('agent');
    expect((await after(10 * SILENT_MS)).agent).toBe(nadia.id);
    await says('user');
    expect((await after(SILENT_MS)).agent).toBe(nadia.id);
  });

  it('goes before those who wait already', async () => {
    await store.transaction(() => {
      people.setOnline(nadia.id, false, 'switch');
      store.chats.put('d', { ...routing.chat('c'), id: 'd', state: 'bot', agent: undefined });
      routing.connect(routing.chat('d'));
    });
    await after(0);
    await after(GRACE_MS);
    expect(routing.waiting('default').map(({ id }) => id)).toEqual(['c', 'd']);
  });
});
