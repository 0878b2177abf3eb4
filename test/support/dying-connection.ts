/** A Redis connection of a process that dies after its first write: later writes never reach the store. */
import Redis from 'ioredis';
import { connectRedis } from '../../src/redis/connection';

const WRITES = ['incr', 'decr', 'hincrby', 'hset', 'hsetnx', 'hdel', 'zadd', 'zrem', 'set', 'del', 'expire', 'pexpire'];
const STEPS = [...WRITES, 'exec', 'eval', 'evalsha'];

export interface DyingConnection {
  readonly redis: Redis;
  /** Begins something; resolves when it is done, or dead. */
  until(act: () => Promise<unknown>): Promise<void>;
}

/** `MULTI … EXEC` is one write, and so is a script. */
export async function dyingConnection(url: string): Promise<DyingConnection> {
  const redis = connectRedis(url);
  redis.options.enableAutoPipelining = false; // each command by itself, as they may be torn apart
  await redis.ping();
  const send = redis.sendCommand.bind(redis);
  let written: string | null = null;
  let first: Promise<unknown> | undefined;
  let isWithin = false;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (die = resolve));
  redis.sendCommand = (command, stream) => {
    const { name } = command;
    isWithin = name === 'multi' || (isWithin && name !== 'exec');
    if (isWithin || !STEPS.includes(name)) return send(command, stream);
    const isAgain = written === 'evalsha' && name === 'eval'; // the store did not know the script
    if (written !== null && !isAgain) {
      void first?.finally(die);
      return command.promise;
    }
    written = name;
    first = command.promise;
    return send(command, stream);
  };
  const until = (act: () => Promise<unknown>) => Promise.race([act().then(() => undefined), death]);
  return { redis, until };
}
