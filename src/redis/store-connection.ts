/** A connection to Redis whose refusals and time-outs have a name, whoever gave the command. No command waits for ever. */
import Redis from 'ioredis';
import type { Command } from 'ioredis';
import { StoreAway, StoreFull } from '../conversation/conversation.errors';

/**
 * How Redis begins to refuse what may grow: at `maxmemory`, with a disk that takes no more, and a transaction of which a
 * command was refused before it began. https://redis.io/docs/latest/develop/reference/eviction/
 */
const NO_ROOM = /^(OOM|MISCONF|EXECABORT) /;
/** How the client gives a command up: not answered in time, not sent after some tries, sent and cut off. */
const NO_ANSWER =
  /^(Command timed out|Connection is closed|Stream isn't writeable|Reached the max retries per request limit)/;

/** So many times as long may a command wait for a store that is being reached, or still loads its file. */
const NOT_READY = 15;

export class StoreConnection extends Redis {
  /**
   * Longest time in ms that a command may take. What is given meanwhile is sent after it, as one pipeline: a request waits twice as
   * long at most, and so less than the widget waits for its answer. What is given up may
   * still be done: whoever repeats it does so by its own id.
   */
  patienceMs = 4_000;

  override sendCommand(command: Command, ...more: [stream?: Parameters<Redis['sendCommand']>[1]]): unknown {
    const { reject } = command;
    command.reject = (error) => reject(named(error));
    command.setTimeout(this.status === 'ready' ? this.patienceMs : NOT_READY * this.patienceMs);
    return super.sendCommand(command, ...more);
  }
}

function named(error: Error): Error {
  if (NO_ROOM.test(error.message)) return new StoreFull(undefined, { cause: error });
  return NO_ANSWER.test(error.message) ? new StoreAway(undefined, { cause: error }) : error;
}
