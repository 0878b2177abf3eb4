// The Odoo stand-in in a process of its own, so that it can be paused and killed without the bridge.
const { startStandin } = require('../../../dist/embedded/odoo');

const { STANDIN_PORT, DATA_DIR, BRIDGE_URL, BRIDGE_SECRET } = process.env;
const log = (event, fields) => process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);

startStandin({
  port: Number(STANDIN_PORT),
  dataDir: DATA_DIR,
  bridgeUrl: BRIDGE_URL,
  bridgeSecret: BRIDGE_SECRET,
  log,
}).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
