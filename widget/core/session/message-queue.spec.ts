import { RefusedError, UnreachableError } from '../api/client.errors';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import type { Outgoing } from '../state/thread-item';
import { MessageSender } from './message-queue';

const message = (clientMessageId: string): Outgoing => ({ clientMessageId, content: clientMessageId, timestamp: '' });
const tooMany = new RefusedError(429, 'RATE.LIMITED', 'Slow down.', 7_000);
const tooLong = new RefusedError(413, 'CHAT.MESSAGE_TOO_LONG', 'Too long.', null);

function sender(outcomes: (Error | null)[]) {
  const timers = new ManualTimers();
  const tried: string[] = [];
  const told: string[] = [];
  const made = new MessageSender(
    {
      deliver: ({ clientMessageId }) => {
        tried.push(clientMessageId);
        const outcome = outcomes.shift() ?? null;
        return outcome === null ? Promise.resolve() : Promise.reject(outcome);
      },
      onStuck: ({ clientMessageId }) => told.push(`stuck ${clientMessageId}`),
      onRetrying: ({ clientMessageId }) => told.push(`retrying ${clientMessageId}`),
      onRefused: ({ clientMessageId }) => told.push(`refused ${clientMessageId}`),
      onSlowDown: () => told.push('slow down'),
      onQueue: () => undefined,
    },
    timers,
  );
  return { made, timers, tried, told };
}

const away = () => new UnreachableError('spec');

describe('the message sender', () => {
  it('tries the same id again until the bridge has it', async () => {
    const { made, timers, tried } = sender([away(), away()]);
    made.add(message('a'));
    await timers.pass(5_000);
    expect(tried).toEqual(['a', 'a', 'a']);
  });

  it('brings messages in the order they were written, one at a time', async () => {
    const { made, timers, tried } = sender([away()]);
    made.add(message('a'));
    made.add(message('b'));
    await timers.pass(5_000);
    expect(tried).toEqual(['a', 'a', 'b']);
  });

  it('says after several tries that a message is stuck, and goes on trying', async () => {
    const { made, timers, tried, told } = sender(Array.from({ length: 20 }, away));
    made.add(message('a'));
    await timers.pass(30_000);
    expect(told.slice(0, 2)).toEqual(['stuck a', 'retrying a']);
    await timers.pass(10 * 60_000);
    expect(tried.length).toBe(21);
  });

  it('tries at once when something got better', async () => {
    const { made, timers, tried } = sender(Array.from({ length: 6 }, away));
    made.add(message('a'));
    await timers.pass(14_000);
    const before = tried.length;
    made.tryNow();
    await timers.pass(0);
    expect(tried.length).toBe(before + 1);
  });

  it('waits as long as the bridge asks', async () => {
    const { made, timers, tried, told } = sender([tooMany]);
    made.add(message('a'));
    await timers.pass(6_900);
    expect(tried).toEqual(['a']);
    expect(told).toEqual(['slow down']);
    await timers.pass(200);
    expect(tried).toEqual(['a', 'a']);
  });

  it('does not try again what is refused for good, and brings the next', async () => {
    const { made, timers, tried, told } = sender([tooLong]);
    made.add(message('a'));
    made.add(message('b'));
    await timers.pass(60_000);
    expect(tried).toEqual(['a', 'b']);
    expect(told).toEqual(['refused a']);
  });

  it('is silent once stopped', async () => {
    const { made, timers, tried } = sender([away(), away()]);
    made.add(message('a'));
    await timers.pass(0);
    made.stop();
    await timers.pass(60_000);
    expect(tried).toEqual(['a']);
  });
});
