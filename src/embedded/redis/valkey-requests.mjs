/**
 * Requests to compact the append-only file, by a message on a channel. The engine's own command for it is refused: it forks, which
 * WebAssembly cannot, and has written a manifest with the names of before a compaction by the time it notices.
 */
import { command } from './valkey-command.mjs';

/** The bridge knows both by the same names (`src/redis/keys.ts`). */
const CHANNEL = 'sc:compact';
const outcomeKey = (token) => `sc:compacted:${token}`;
/** Whoever asked has looked by then. */
const KEPT_SECONDS = '600';
/** Also in a store without room. */
const SET = "#!lua flags=allow-oom\nreturn redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])";
const MESSAGE = /message\r\n\$\d+\r\nsc:compact\r\n\$\d+\r\n([\w-]*)\r\n/g;
const REFUSED = '-bgrewriteaof';

/** @param {import('./valkey-engine.mjs').ValkeyEngine} engine @param {(token: string) => void} asked */
export function listenForRequests(engine, asked) {
  const inside = engine.sockets.connectInside((bytes) => {
    for (const [, token] of bytes.toString().matchAll(MESSAGE)) asked(token);
  });
  for (const words of [
    ['AUTH', engine.options.password],
    ['ACL', 'SETUSER', 'default', REFUSED],
    ['SUBSCRIBE', CHANNEL],
  ])
    inside.inbox.push(command(...words));
  engine.settle();
}

/** Whoever asked with these tokens finds there what became of it. @param {import('./valkey-engine.mjs').ValkeyEngine} engine @param {Iterable<string>} tokens @param {'ok' | 'failed'} outcome */
export function answerRequests(engine, tokens, outcome) {
  const inside = engine.sockets.connectInside(() => undefined);
  inside.inbox.push(command('AUTH', engine.options.password));
  for (const token of tokens) inside.inbox.push(command('EVAL', SET, '1', outcomeKey(token), outcome, KEPT_SECONDS));
  engine.settle();
  inside.ended = true;
}
