/** The permit of an open socket is renewed every minute, with what else the socket asks for, until it is freed. */
import { SocketPermits } from './socket-permits.service';

const HOLDER = { id: 'socket', shopperId: 's1', address: '10.0.0.1' };

it('does both every minute, also when the permit cannot be renewed, and neither once it is free', async () => {
  jest.useFakeTimers();
  const done: string[] = [];
  const permits = new SocketPermits({
    take: () => {
      done.push('permit');
      return Promise.reject(new Error('no connection to the store'));
    },
    holders: () => Promise.resolve([]),
    renew: () => Promise.resolve(),
    free: () => Promise.resolve(),
  });
  permits.keep(HOLDER, () => {
    done.push('chat');
    return Promise.resolve();
  });
  await jest.advanceTimersByTimeAsync(120_000);
  expect(done).toEqual(['permit', 'chat', 'permit', 'chat']);
  await permits.free(HOLDER);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(done).toHaveLength(4);
  jest.useRealTimers();
});
