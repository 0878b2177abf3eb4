import { DeskUnavailable } from '../conversation/conversation.errors';
import { PictureCache } from './picture-cache.service';
import type { DeskPicture } from './pictures.port';

const PNG = Buffer.from('89504e470d0a1a0a00', 'hex');
const NADIA = { kind: 'agent', id: '6', version: 'v1' } as const;
const MINUTE_MS = 60_000;

/** A desk that answers what it is told to, and counts how often it was asked. */
class Desk {
  asked = 0;
  answer: DeskPicture | null | Error = { version: 'v1', content: PNG };

  find(): Promise<DeskPicture | null> {
    this.asked += 1;
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve(this.answer);
  }
}

describe('the cache of pictures', () => {
  let desk: Desk;
  let cache: PictureCache;
  beforeEach(() => {
    jest.useFakeTimers();
    jest.advanceTimersByTime(1); // at 0 the cache takes an entry for one without an end
    desk = new Desk();
    cache = new PictureCache(desk);
  });
  afterEach(() => jest.useRealTimers());

  it('asks the desk once, however many look at the same time or later', async () => {
    const [first, second] = await Promise.all([cache.find(NADIA), cache.find(NADIA)]);
    expect(first).toEqual({ mimetype: 'image/png', content: PNG, isLasting: true });
    desk.answer = new DeskUnavailable();
    jest.advanceTimersByTime(1_000 * MINUTE_MS);
    expect([second, await cache.find(NADIA)]).toEqual([first, first]);
    expect(desk.asked).toBe(1);
  });

  it('shows the picture of today for an older link, and looks again after a minute', async () => {
    desk.answer = { version: 'v2', content: PNG };
    expect(await cache.find(NADIA)).toMatchObject({ isLasting: false });
    await cache.find(NADIA);
    expect(desk.asked).toBe(1);
    jest.advanceTimersByTime(MINUTE_MS + 1);
    await cache.find(NADIA);
    expect(desk.asked).toBe(2);
  });

  it('remembers for a minute that there is none', async () => {
    desk.answer = null;
    expect([await cache.find(NADIA), await cache.find(NADIA)]).toEqual([null, null]);
    expect(desk.asked).toBe(1);
    jest.advanceTimersByTime(MINUTE_MS + 1);
    desk.answer = { version: 'v1', content: PNG };
    expect(await cache.find(NADIA)).toMatchObject({ isLasting: true });
  });

  it('takes nothing of another kind for it', async () => {
    await cache.find(NADIA);
    desk.answer = null;
    expect(await cache.find({ ...NADIA, kind: 'product' })).toBeNull();
  });

  it('does not remember that the desk was away', async () => {
    desk.answer = new DeskUnavailable();
    await expect(cache.find(NADIA)).rejects.toBeInstanceOf(DeskUnavailable);
    desk.answer = { version: 'v1', content: PNG };
    expect(await cache.find(NADIA)).not.toBeNull();
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['what is too large', Buffer.concat([PNG, Buffer.alloc(256 * 1024)])],
  ])('shows no %s', async (_what, content) => {
    desk.answer = { version: 'v1', content };
    expect(await cache.find(NADIA)).toBeNull();
  });

  it('keeps the hundred pictures that were asked for last', async () => {
    const look = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, index) =>
          cache.find({ kind: 'agent', id: `${from + index}`, version: 'v1' }),
        ),
      );
    await look(0, 100);
    await look(0, 1);
    await look(100, 101);
    await look(0, 1);
    expect(desk.asked).toBe(101);
    await look(1, 2);
    expect(desk.asked).toBe(102);
  });
});
