/** Restarts an embedded server on the same port and with the same password when it ends by itself. */
import { setTimeout as wait } from 'node:timers/promises';
import { Launch, LaunchedServer, LaunchOptions } from './running-store';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** After running this long, the next restart pause is short again. */
const HEALTHY_MS = 60_000;

export interface KeptRunning {
  close(): Promise<void>;
}

export async function keepRunning(launch: Launch, options: LaunchOptions): Promise<KeptRunning> {
  const closing = new AbortController();
  let server = await launch(options);
  const watch = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      const since = performance.now();
      const reason = await server.ended;
      if (closing.signal.aborted) return;
      if (performance.now() - since > HEALTHY_MS) pauseMs = FIRST_PAUSE_MS;
      options.log('store.ended_unexpectedly', { reason, restart_in_ms: pauseMs });
      await pause(pauseMs, closing.signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (!closing.signal.aborted) server = await relaunch(launch, options);
    }
  };
  const watching = watch();
  return {
    close: async () => {
      closing.abort();
      await server.stop();
      await watching;
      await server.stop();
    },
  };
}

/** A failed start counts as a run that ended at once, and is repeated. */
async function relaunch(launch: Launch, options: LaunchOptions): Promise<LaunchedServer> {
  try {
    const server = await launch(options);
    options.log('store.restarted');
    return server;
  } catch (error) {
    return { ended: Promise.resolve(String(error)), stop: () => Promise.resolve() };
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch {
    // Aborted: the store is being closed.
  }
}
