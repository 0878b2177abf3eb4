/** A connection to Redis whose refusals for want of room have a name, whoever gave the command. */
import Redis from 'ioredis';
import type { Command } from 'ioredis';
import { StoreFull } from '../conversation/conversation.errors';

/**
 * How Redis begins to refuse what may grow: at `maxmemory`, with a disk that takes no more, and a transaction of which a
 * command was refused before it began. https://redis.io/docs/latest/develop/reference/eviction/
 */
const NO_ROOM = /^(OOM|MISCONF|EXECABORT) /;

export class StoreConnection extends Redis {
  override sendCommand(command: Command, ...more: [stream?: Parameters<Redis['sendCommand']>[1]]): unknown {
    const { reject } = command;
    command.reject = (error) => reject(named(error));
    return super.sendCommand(command, ...more);
  }
}

function named(error: Error): Error {
  return NO_ROOM.test(error.message) ? new StoreFull(undefined, { cause: error }) : error;
}
