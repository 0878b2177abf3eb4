/** Implements `OdooRpc` over any transport: limit of concurrent calls, time-outs, retries, breaker, metrics. */
import { FACADE_MODEL, FACADE_SHAPES } from '../../contract/odoo';
import type { CheckedAnswers, FacadeMethod, FacadeMethods, Hello } from '../../contract/odoo';
import { Caller, currentCaller } from '../../common/caller-context';
import { CallGate } from '../../common/call-gate';
import { CallGuard, GUARD_DEFAULTS, type GuardOptions } from './call-guard';
import type { CallOptions, OdooRpc } from './odoo-rpc.port';
import type { Lane } from '../../common/fair-queue';
import { countdown, type OdooTransport } from './odoo-transport.port';
import type { OdooVersion } from './odoo-version';
import { OdooError, OdooFaultError, OdooUnreachableError, type OdooErrorCode } from './odoo.errors';
import { wireArguments } from './wire-value';

/** Told after every call, for metrics: how it ended and how long the caller waited. Must not throw. */
export type OnCall = (method: FacadeMethod | 'version', outcome: 'ok' | OdooErrorCode, ms: number) => void;

export interface OdooRpcClientOptions {
  readonly url: string;
  /** Calls at once; about twice the workers of Odoo. */
  readonly concurrency?: number;
  readonly timeoutMs?: number;
  readonly onCall?: OnCall;
  readonly guard?: Partial<GuardOptions>;
}

export const CONCURRENCY_DEFAULT = 4;
export const TIMEOUT_DEFAULT_MS = 10_000;

/** Asks for the version without login. */
export type VersionProbe = (timeoutMs: number) => Promise<OdooVersion>;

export class OdooRpcClient implements OdooRpc {
  private readonly gate: CallGate;
  private readonly guard: CallGuard;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly timeoutMs: number;

  /** Connects to nothing yet and never throws: what is wrong shows with `verify` or the first call. */
  constructor(
    private readonly transport: OdooTransport,
    private readonly probe: VersionProbe,
    private readonly options: OdooRpcClientOptions,
  ) {
    this.gate = new CallGate(options.concurrency ?? CONCURRENCY_DEFAULT);
    this.guard = new CallGuard(options.url, { ...GUARD_DEFAULTS, ...options.guard });
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_DEFAULT_MS;
  }

  call<M extends FacadeMethod>(
    method: M,
    args: FacadeMethods[M]['args'],
    options?: CallOptions,
  ): Promise<CheckedAnswers[M]> {
    const kwargs = wireArguments(args);
    return this.counted(method, options?.timeoutMs ?? this.timeoutMs, async (timeoutMs) => {
      const answer = await this.transport.execute(FACADE_MODEL, method, kwargs, timeoutMs);
      const checked = FACADE_SHAPES[method].answer.safeParse(answer);
      if (checked.success) return checked.data;
      const where = checked.error.issues[0]?.path.join('.') ?? '';
      throw new OdooFaultError(
        `Odoo answered ${method} in an unexpected shape (${where}): update the addon or the bridge.`,
      );
    });
  }

  version(): Promise<OdooVersion> {
    return this.counted('version', this.timeoutMs, this.probe);
  }

  /** Proves address, database, credentials, addon and group; throws the error that says which of them is wrong. */
  async verify(): Promise<{ readonly version: OdooVersion; readonly hello: Hello }> {
    const version = await this.version();
    return { version, hello: await this.call('hello', {}) };
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    await this.transport.close();
  }

  private async tracked<T>(asked: Promise<T>): Promise<T> {
    this.underWay.add(asked);
    try {
      return await asked;
    } finally {
      this.underWay.delete(asked);
    }
  }

  private async counted<T>(
    method: FacadeMethod | 'version',
    timeoutMs: number,
    work: (timeoutMs: number) => Promise<T>,
  ): Promise<T> {
    const began = performance.now();
    const left = countdown(timeoutMs);
    let outcome: 'ok' | OdooErrorCode = 'ok';
    try {
      const turn = () => this.guard.run(() => work(left()), left);
      return await this.tracked(this.gate.run(turn, timeoutMs, tooBusy, laneOf(currentCaller())));
    } catch (error) {
      outcome = error instanceof OdooError ? error.code : 'ODOO_FAULT';
      throw error;
    } finally {
      this.options.onCall?.(method, outcome, performance.now() - began);
    }
  }
}

function tooBusy(): OdooUnreachableError {
  return new OdooUnreachableError(
    'Calls towards Odoo pile up and this one did not get its turn in time: give Odoo more workers if it lasts.',
  );
}

/** Callers and the bridge's own work take turns, then addresses, then the people behind an address. */
function laneOf(caller: Caller | undefined): Lane {
  return caller === undefined ? ['bridge'] : ['callers', caller.address, caller.name ?? 'stranger'];
}
