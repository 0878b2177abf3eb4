/** Delivers the outbox to Odoo: in order within a conversation, many conversations per call, nothing dropped. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Operation, OperationResult } from '../../contract/odoo';
import { OdooEventService } from '../../conversation/odoo-event.service';
import { CLOCK, Clock, isoNow, Claim, DEAD_LETTERS, DeadLetters, OUTBOX, Outbox } from '../../conversation/ports';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { ErasedConversations } from '../privacy/erased-conversations.service';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError, OdooInvalidError } from '../rpc/odoo.errors';
import { Refusal, asKnownBy, unsupportedBy } from './required-features';
import { Backoff } from './backoff';
import { BatchSize } from './batch-size';
import { OutboxBatch, OutboxBatcher } from './outbox-batcher.service';

/** Operations of one stream per call, at most. */
const OPERATIONS = 100;
/** Longer than any call may take, so that no other replica claims a stream during delivery. */
const LEASE_MS = 12_000;

const DISPENSABLE = ['faq_counts', 'unanswered', 'bot_answers', 'shopper', 'whatsapp', 'delivery'] as const;
type Dispensable = Extract<Operation, { kind: (typeof DISPENSABLE)[number] }>;

@Injectable()
export class OutboxDrain {
  private readonly logger = new Logger('outbox');
  private readonly backoff = new Backoff();
  private readonly batch = new BatchSize();

  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(DEAD_LETTERS) private readonly deadLetters: DeadLetters,
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
    private readonly batcher: OutboxBatcher,
    private readonly events: OdooEventService,
    private readonly erased: ErasedConversations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Delivers everything that is ready, call after call, until nothing is left or a call fails. */
  async drain(): Promise<void> {
    for (;;) {
      const claims = await this.outbox.claim(this.batch.streams, OPERATIONS, LEASE_MS);
      if (claims.length === 0 || !(await this.deliver(claims))) return;
    }
  }

  /** Delivers this stream now. `busy`: another worker has it. */
  async drainStream(stream: string): Promise<'delivered' | 'empty' | 'busy' | 'failed'> {
    const claim = await this.outbox.claimStream(stream, OPERATIONS, LEASE_MS);
    if (claim === null) return (await this.outbox.pending(stream)) === 0 ? 'empty' : 'busy';
    return (await this.deliver([claim])) ? 'delivered' : 'failed';
  }

  private async deliver(claims: readonly Claim[]): Promise<boolean> {
    try {
      const batcher = await this.batcher.assemble(claims);
      const began = performance.now();
      const results = await this.pushSupported(batcher.flatMap((outboxBatch) => outboxBatch.operations));
      this.batch.took(claims.length, performance.now() - began);
      const byId = new Map(results.map((result) => [result.id, result]));
      this.backoff.reset();
      for (const outboxBatch of batcher) await this.settle(outboxBatch, byId);
      return true;
    } catch (error) {
      this.batch.failed();
      const delay = this.backoff.next();
      this.logger.warn({ event: 'outbox.deferred', streams: claims.length, delay_ms: delay, ...describe(error) });
      for (const claim of claims) await this.outbox.defer(claim, delay);
      return false;
    }
  }

  private async settle({ claim, operations }: OutboxBatch, byId: ReadonlyMap<string, OperationResult>): Promise<void> {
    const delivered = claim.operations.slice(0, operations.length);
    const results = delivered.flatMap((operation) => byId.get(operation.id) ?? []);
    for (const operation of delivered) {
      const result = byId.get(operation.id);
      if (result?.status === 'refused' && result.code !== 'ERASED') await this.deadLetter(operation, result);
    }
    if (results.some((result) => result.status === 'refused' && result.code === 'ERASED')) {
      await this.erased.forget(claim.stream);
    }
    await this.deadLetters.clear(results.filter((result) => result.status === 'done').map((result) => result.id));
    await this.events.settled(
      delivered.filter((operation) => 'conversation' in operation),
      results,
    );
    await this.batcher.markDelivered(delivered.filter((operation) => byId.get(operation.id)?.status === 'done'));
    await this.outbox.settle(claim, delivered.length);
  }

  /** Keeps a refused operation for staff, except those that an older addon may not know and no chat needs. */
  private async deadLetter(operation: Operation, refusal: Refusal): Promise<void> {
    const { code, reason } = refusal;
    const line = { event: 'outbox.refused', operation: operation.id, kind: operation.kind, code };
    if (isDispensable(operation)) {
      return code === 'UNSUPPORTED' ? this.logger.debug(line) : this.logger.error(line);
    }
    this.logger.error(line);
    await this.deadLetters.add({ operation, code, reason, refusedAt: isoNow(this.clock) });
  }

  /** Refuses operations that the addon does not know, for it would refuse the whole call. */
  private async pushSupported(operations: readonly Operation[]): Promise<readonly OperationResult[]> {
    const features = await this.features.known();
    const refusals = operations.flatMap((operation) => unsupportedBy(features, operation) ?? []);
    const refused = new Set(refusals.map(({ id }) => id));
    const supported = operations.filter(({ id }) => !refused.has(id)).map((one) => asKnownBy(features, one));
    return supported.length === 0 ? refusals : [...(await this.push(supported)), ...refusals];
  }

  /**
   * One call. When Odoo rejects the whole batch, one call per operation, so that only the invalid one is refused; the
   * addon may have changed meanwhile.
   */
  private async push(operations: readonly Operation[]): Promise<readonly OperationResult[]> {
    try {
      const { results } = await this.odoo.call('push', { operations }, { timeoutMs: LEASE_MS - 2_000 });
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
      for (const operation of operations) results.push(...(await this.pushSupported([operation])));
      return results;
    }
  }
}

/** Counts for reports, and who is verified: no chat loses anything without them. */
function isDispensable(operation: Operation): operation is Dispensable {
  return DISPENSABLE.some((kind) => kind === operation.kind);
}

function describe(error: unknown): { code: string; cause?: string } {
  if (error instanceof OdooError) return { code: error.code };
  return { code: 'INTERNAL', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
