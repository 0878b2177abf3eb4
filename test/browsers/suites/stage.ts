/** Set-up of every suite here: the engine of this run, a bridge, and an agent at its desk. */
import { StandinDeskDriver } from '../../contract/standin-desk.driver';
import { SharedBridge, shared } from '../../support/shared/ask';
import { connectEngine } from '../engines/connect-engine';
import type { Engine, Window } from '../engines/engine';

const SLOWEST_TEST_MS = 120_000;
const DESKTOP = { width: 1280, height: 800 };

interface Stage {
  readonly bridge: SharedBridge;
  readonly desk: StandinDeskDriver;
  /** The window of a person who was not here before; the one before them is gone. */
  someone(size?: { readonly width: number; readonly height: number }): Promise<Window>;
}

/** To be called in the body of a suite, which it sets up and takes down. */
export function setStage(): Stage {
  let ground: { bridge: SharedBridge; desk: StandinDeskDriver; engine: Engine } | undefined;

  jest.setTimeout(SLOWEST_TEST_MS);
  beforeAll(async () => {
    const [bridge, engine] = await Promise.all([shared('bridge'), connectEngine()]);
    const desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
    ground = { bridge, desk, engine };
  });
  afterAll(async () => {
    await ground?.engine.close();
  });

  function there(): NonNullable<typeof ground> {
    if (ground === undefined) throw new Error('The suite has not begun.');
    return ground;
  }

  return {
    get bridge() {
      return there().bridge;
    },
    get desk() {
      return there().desk;
    },
    someone: async ({ width, height } = DESKTOP) => {
      const window = await there().engine.someone();
      await window.resize(width, height);
      return window;
    },
  };
}
