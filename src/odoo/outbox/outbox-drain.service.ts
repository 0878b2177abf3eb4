/** Tells the desk what it has not been told: in order within a conversation, many conversations a call, nothing dropped. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type {
  BotAnswersOperation,
  FaqCountsOperation,
  Operation,
  OperationResult,
  UnansweredOperation,
} from '../../contract/odoo';
import { DeskEar } from '../../conversation/odoo-event.service';
import { CLOCK, Clock, isoNow, Claim, DEAD_LETTERS, DeadLetters, OUTBOX, Outbox } from '../../conversation/ports';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooError, OdooInvalidError } from '../rpc/odoo.errors';
import { Refusal, notFor } from './addon-needs';
import { Backoff } from './backoff';
import { BatchSize } from './batch-size';
import { Parcel, Parcels } from './outbox-batcher.service';

/** Most operations of a stream that go into one call. */
const OPERATIONS = 100;
/** Longer than any call may take, so that nobody else takes a stream that is being told. */
const LEASE_MS = 12_000;

@Injectable()
export class OutboxDrain {
  private readonly logger = new Logger('outbox');
  private readonly backoff = new Backoff();
  private readonly batch = new BatchSize();

  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(DEAD_LETTERS) private readonly deadLetters: DeadLetters,
    private readonly odoo: CheckedOdoo,
    private readonly features: AddonFeatures,
    private readonly parcels: Parcels,
    private readonly ear: DeskEar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells everything that is ready, call after call, until nothing is left or the desk cannot be told. */
  async drain(): Promise<void> {
    for (;;) {
      const claims = await this.outbox.claim(this.batch.streams, OPERATIONS, LEASE_MS);
      if (claims.length === 0 || !(await this.tell(claims))) return;
    }
  }

  /** Tells this stream alone, now. `busy`: somebody else is at it. */
  async drainStream(stream: string): Promise<'told' | 'empty' | 'busy' | 'failed'> {
    const claim = await this.outbox.claimStream(stream, OPERATIONS, LEASE_MS);
    if (claim === null) return (await this.outbox.pending(stream)) === 0 ? 'empty' : 'busy';
    return (await this.tell([claim])) ? 'told' : 'failed';
  }

  private async tell(claims: readonly Claim[]): Promise<boolean> {
    try {
      const parcels = await this.parcels.make(claims);
      const began = performance.now();
      const results = await this.pushUnderstood(parcels.flatMap((parcel) => parcel.operations));
      this.batch.took(claims.length, performance.now() - began);
      const byId = new Map(results.map((result) => [result.id, result]));
      this.backoff.reset();
      for (const parcel of parcels) await this.settle(parcel, byId);
      return true;
    } catch (error) {
      this.batch.failed();
      const delay = this.backoff.next();
      this.logger.warn({ event: 'outbox.deferred', streams: claims.length, delay_ms: delay, ...describe(error) });
      for (const claim of claims) await this.outbox.defer(claim, delay);
      return false;
    }
  }

  private async settle({ claim, operations }: Parcel, byId: ReadonlyMap<string, OperationResult>): Promise<void> {
    const told = claim.operations.slice(0, operations.length);
    const results = told.flatMap((operation) => byId.get(operation.id) ?? []);
    for (const operation of told) {
      const result = byId.get(operation.id);
      if (result?.status === 'refused') await this.bury(operation, result);
    }
    await this.deadLetters.taken(results.filter((result) => result.status === 'done').map((result) => result.id));
    await this.ear.settled(
      told.filter((operation) => 'conversation' in operation),
      results,
    );
    await this.parcels.arrived(told.filter((operation) => byId.get(operation.id)?.status === 'done'));
    await this.outbox.settle(claim, told.length);
  }

  /** Kept for staff, with the reason; counts are not worth that, and that an older addon takes none is no error. */
  private async bury(operation: Operation, refusal: Refusal): Promise<void> {
    const { code, reason } = refusal;
    const line = { event: 'outbox.refused', operation: operation.id, kind: operation.kind, code };
    if (isCount(operation)) {
      return code === 'UNSUPPORTED' ? this.logger.debug(line) : this.logger.error(line);
    }
    this.logger.error(line);
    await this.deadLetters.keep({ operation, code, reason, refusedAt: isoNow(this.clock) });
  }

  /** What the addon would not understand is refused here, for it would refuse the whole call. */
  private async pushUnderstood(operations: readonly Operation[]): Promise<readonly OperationResult[]> {
    const features = await this.features.known();
    const refusals = operations.flatMap((operation) => notFor(features, operation) ?? []);
    const refused = new Set(refusals.map(({ id }) => id));
    const understood = operations.filter(({ id }) => !refused.has(id));
    return understood.length === 0 ? refusals : [...(await this.push(understood)), ...refusals];
  }

  /**
   * One call; when Odoo finds the whole batch invalid, one call each, so that only the bad one is refused. It may be another
   * addon by now.
   */
  private async push(operations: readonly Operation[]): Promise<readonly OperationResult[]> {
    try {
      const { results } = await this.odoo.ask('push', { operations }, { timeoutMs: LEASE_MS - 2_000 });
      if (results.length !== operations.length) throw new Error('Odoo answered another number of operations.');
      return results;
    } catch (error) {
      if (!(error instanceof OdooInvalidError)) throw error;
      await this.features.refresh();
      const [only] = operations;
      if (operations.length === 1 && only !== undefined) {
        return [{ id: only.id, status: 'refused', code: 'INVALID', reason: error.advice }];
      }
      const results: OperationResult[] = [];
      for (const operation of operations) results.push(...(await this.pushUnderstood([operation])));
      return results;
    }
  }
}

/** Figures: the chat itself loses nothing without them. */
function isCount(operation: Operation): operation is FaqCountsOperation | UnansweredOperation | BotAnswersOperation {
  return operation.kind === 'faq_counts' || operation.kind === 'unanswered' || operation.kind === 'bot_answers';
}

function describe(error: unknown): { code: string; cause?: string } {
  if (error instanceof OdooError) return { code: error.code };
  return { code: 'INTERNAL', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
