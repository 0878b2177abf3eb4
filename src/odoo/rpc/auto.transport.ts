/** Finds out on the first call which protocol Odoo accepts, then keeps it. */
import type { OdooTransport } from './odoo-transport.port';
import { countdown } from './odoo-transport.port';
import { OdooCredentialsError, OdooFaultError, OdooForbiddenError } from './odoo.errors';

/** The transports to try, best first; created on demand, because they depend on Odoo's version. */
export type Candidates = (timeoutMs: number) => Promise<readonly OdooTransport[]>;

export class AutoTransport implements OdooTransport {
  private chosen: Promise<OdooTransport> | null = null;

  constructor(
    private readonly candidates: Candidates,
    private readonly release: () => Promise<void>,
  ) {}

  async execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown> {
    const left = countdown(timeoutMs);
    const transport = await this.choice(left());
    return transport.execute(model, method, kwargs, left());
  }

  async verify(timeoutMs: number): Promise<void> {
    const left = countdown(timeoutMs);
    await (await this.choice(left())).verify(left());
  }

  close(): Promise<void> {
    return this.release();
  }

  /** Concurrent calls share one choice; after a failure the next call chooses again. */
  private choice(timeoutMs: number): Promise<OdooTransport> {
    if (this.chosen) return this.chosen;
    const asked = this.choose(timeoutMs);
    this.chosen = asked;
    asked.catch(() => {
      if (this.chosen === asked) this.chosen = null;
    });
    return asked;
  }

  private async choose(timeoutMs: number): Promise<OdooTransport> {
    const left = countdown(timeoutMs);
    const candidates = await this.candidates(left());
    for (const [index, candidate] of candidates.entries()) {
      const last = index === candidates.length - 1;
      try {
        // The last one is not verified: its first call reports what is wrong.
        if (!last) await candidate.verify(left());
        return candidate;
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    throw new OdooFaultError('ODOO_PROTOCOL: Odoo takes none of the protocols known here: update the bridge.');
  }
}

/** Another protocol may work: the secret may be no API key, or a proxy may block some paths. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof OdooCredentialsError || error instanceof OdooForbiddenError || error instanceof OdooFaultError
  );
}
