/**
 * The worker thread of the embedded Valkey, with its own event loop, so that a busy bridge does not slow the store.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { compilePinned } from './valkey-binary.mjs';
import { compact, SnapshotRefused } from './valkey-compaction.mjs';
import { ValkeyEngine } from './valkey-engine.mjs';
import { answerRequests, listenForRequests } from './valkey-requests.mjs';

const { wasmPath, dir, port, password, maxBytes, compaction } = workerData;
const tell = (event, fields = {}) => parentPort.postMessage({ event, ...fields });

const engine = new ValkeyEngine({
  module: await compilePinned(wasmPath),
  dir,
  password,
  maxBytes,
  // Valkey marks warnings with "#"; the rest is its greeting.
  onLine: (line) => line.includes(' # ') && !line.includes('32 bit instance') && tell('engine_warning', { line }),
  onFailure: fail,
});
await engine.boot();
let baseBytes = 0;
/** Tokens of who asked. */
let asked = [];

function compactIfLong() {
  const { aboveBytes } = compaction;
  if (asked.length === 0 && engine.appendFile.bytes <= Math.max(aboveBytes, baseBytes)) return;
  const result = compact(engine);
  baseBytes = result.after;
  answer('ok');
  tell('compacted', result);
}

function answer(outcome) {
  const tokens = asked;
  asked = [];
  if (tokens.length > 0) answerRequests(engine, tokens, outcome);
}

function fail(error) {
  tell('failed', { message: error.message });
  process.exit(1);
}

function look() {
  try {
    compactIfLong();
  } catch (error) {
    // Without disk space for a snapshot the long file stays valid; after any other failure the file is in doubt.
    if (!(error instanceof SnapshotRefused)) return fail(error);
    answer('failed');
    tell('compaction_refused', { reason: error.message });
  }
}

look();
setInterval(look, compaction.lookEveryMs);
listenForRequests(engine, (token) => {
  if (asked.push(token) === 1) setImmediate(look);
});

parentPort.on('message', () => {
  engine.settle();
  engine.stop();
  process.exit(0);
});

tell('ready', { port: await engine.sockets.listen(port) });
