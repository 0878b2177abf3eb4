/** Starts the bridge and prints where it is. */
import 'reflect-metadata';
import { BridgeConfig, ConfigError } from './config/bridge-config';
import { configFromEnvironment } from './config/environment';
import { RunningBridge, launch } from './app/launch';

/** A shutdown drains what is under way, but not for ever. */
const CLOSES_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  const config = configFromEnvironment();
  const bridge = await launch(config);
  announce(bridge, config.open);
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      setTimeout(() => process.exit(1), CLOSES_WITHIN_MS).unref(); // what was accepted is on disk and told later
      bridge.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}

function announce({ url, deskUrl, store }: RunningBridge, open: BridgeConfig['open']): void {
  const lines = [
    '',
    '  Storefront Chat is running.',
    '',
    ...(open.demo ? [`  Shop demo page   ${url}/shop/`] : [`  Address          ${url}`]),
    deskUrl === null ? '  Agent desk       in Odoo: Discuss' : `  Agent desk       ${deskUrl}   (agent / agent)`,
    ...(open.demo && deskUrl !== null ? [`  WhatsApp         ${url}/whatsapp/   (a simulator)`] : []),
    ...(open.docs ? [`  API docs         ${url}/api/docs`] : []),
    '',
    `  Store: ${store}. ${deskUrl === null ? '' : 'Odoo: the embedded stand-in (set ODOO_URL for a real one).'}`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(error: unknown): never {
  const expected = error instanceof ConfigError || (error instanceof Error && 'advice' in error);
  process.stderr.write(
    `${error instanceof Error ? ((expected ? error.message : error.stack) ?? '') : String(error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
