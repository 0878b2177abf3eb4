/** odoo-await for one call, with what it lacks: a time-out, a limit of sockets, the path of the address. */
import type { Agent } from 'node:http';
import OdooAwait from 'odoo-await';
import type { OdooTarget } from './odoo-transport.port';
import { withoutTrailingSlashes } from '../../common/without-trailing-slashes';

export class GuardedOdooAwait extends OdooAwait {
  declare uid: number;
  readonly #agent: Agent;
  readonly #signal: AbortSignal;
  readonly #prefix: string;

  constructor({ url, db, login, secret }: OdooTarget, agent: Agent, signal: AbortSignal) {
    super({ baseUrl: url, db, username: login, password: secret });
    this.#agent = agent;
    this.#signal = signal;
    this.#prefix = withoutTrailingSlashes(new URL(url).pathname);
  }

  /** The library hands these options on to `http.request` as they are. */
  override createClientOptions(path: string): ReturnType<OdooAwait['createClientOptions']> {
    const guards = { agent: this.#agent, signal: this.#signal };
    return { ...super.createClientOptions(`${this.#prefix}${path}`), ...guards };
  }
}
