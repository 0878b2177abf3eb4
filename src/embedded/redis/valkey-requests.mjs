/**
 * Requests to compact the append-only file, by a message on a channel. The engine's own command for it is refused: it forks, which
 * WebAssembly cannot, and has written a manifest with the names of before a compaction by the time it notices.
 */
import { command } from './valkey-command.mjs';

/** The bridge knows it by the same name (`src/redis/keys.ts`). */
const CHANNEL = 'sc:compact';
const REFUSED = '-bgrewriteaof';

/** @param {import('./valkey-engine.mjs').ValkeyEngine} engine @param {() => void} asked */
export function listenForRequests(engine, asked) {
  const inside = engine.sockets.connectInside((bytes) => bytes.includes('message\r\n') && asked());
  for (const words of [
    ['AUTH', engine.options.password],
    ['ACL', 'SETUSER', 'default', REFUSED],
    ['SUBSCRIBE', CHANNEL],
  ])
    inside.inbox.push(command(...words));
  engine.settle();
}
