/** Spec child: writes numbered entries to a store of its own and prints each number once it was answered, until it is killed. */
const { writeSync } = require('node:fs');
const { join } = require('node:path');
const Redis = require('ioredis');

const [build, dataDir, kind, first, port, compaction] = process.argv.slice(2);
const { startStore, launchValkeyWasm } = require(join(build, 'embedded.cjs'));
const WRITERS = 20;
const MAX_BYTES = 64 * 1024 * 1024;
let next = Number(first);

/** With a compaction given, the thread is launched directly, so that many compactions fall into the run. */
async function start() {
  if (compaction === undefined) return (await startStore({ dataDir, prefer: kind, log: () => undefined })).url;
  const log = (event) => event === 'store.compacted' && writeSync(1, 'compacted\n');
  const dir = join(dataDir, 'store');
  const options = { dir, port: Number(port), password: 'spec', maxBytes: MAX_BYTES, log };
  await launchValkeyWasm({ ...options, compaction: JSON.parse(compaction) });
  return `redis://:spec@127.0.0.1:${port}`;
}

async function write(client) {
  for (;;) {
    const number = next++;
    await client.multi().xadd('log', '*', 'n', number).incr('count').rpush('numbers', number).exec();
    writeSync(1, `${number}\n`);
  }
}

start().then((url) => {
  for (let i = 0; i < WRITERS; i++) void write(new Redis(url));
});
