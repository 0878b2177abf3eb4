/** The engine that this run of the suites is about. */
import { needed } from '../../support/environment';
import type { Engine } from './engine';
import { Firefox } from './firefox';
import { WebKit } from './webkit';

export function connectEngine(): Promise<Engine> {
  const [name, port] = needed(process.env, 'ENGINE', 'ENGINE_PORT');
  return name === 'firefox' ? Firefox.connect(port) : WebKit.connect(port);
}
