/** A drain between an outbox and an Odoo in memory, for specs. */
import { Logger } from '@nestjs/common';
import type { MessageOperation, Operation, OperationResult } from '../../../contract/odoo';
import type { OdooEventService } from '../../../conversation/odoo-event.service';
import type { AttachmentStore, Claim, DeadLetter, DeadLetters, Outbox } from '../../../conversation/ports';
import { AddonFeatures } from '../../adapters/addon-features.adapter';
import { OdooFacade } from '../../rpc/odoo-facade';
import type { OdooRpc } from '../../rpc/odoo-rpc.port';
import { OdooUnreachableError } from '../../rpc/odoo.errors';
import type { ErasedConversations } from '../../privacy/erased-conversations.service';
import { OutboxDrain } from '../outbox-drain.service';
import { OutboxBatcher } from '../outbox-batcher.service';

const NOW = Date.parse('2031-05-04T10:00:00Z');
export const FEATURES = ['push', 'order_watch', 'unanswered', 'bot_answers'];

export const say = (id: string, files: MessageOperation['attachments'] = []): Operation => ({
  ...{ id, conversation: 'c1', kind: 'message', sequence: 1, author: 'user', content: id, sent_at: '' },
  attachments: files,
});
export const file = (id: string) => ({ id, name: `${id}.png`, mimetype: 'image/png' });
export const counts: readonly Operation[] = [
  { id: 'faq', kind: 'faq_counts', counts: [] },
  { id: 'unanswered', kind: 'unanswered', questions: [] },
  { id: 'answers', conversation: 'c1', kind: 'bot_answers', answered_at: '', answers: [] },
];
export const done = ({ id }: Operation): OperationResult => ({ id, status: 'done', duplicate: false });
export const away = () => Promise.reject(new OdooUnreachableError('Odoo is away.'));

export type Push = (operations: readonly Operation[], options: unknown) => Promise<OperationResult[]>;

function nothingSeen() {
  return {
    batches: [] as string[][],
    timeouts: [] as unknown[],
    claims: [] as unknown[],
    settled: [] as [string, number][],
    deferred: [] as [string, number][],
    kept: [] as DeadLetter[],
    taken: [] as string[],
    heard: [] as { told: string[]; results: string[] }[],
    released: [] as string[],
    forgotten: [] as string[],
    logged: [] as object[],
  };
}

/** Hands out these streams, one claim each. */
function outboxOf(streams: Operation[][], seen: ReturnType<typeof nothingSeen>): Partial<Outbox> {
  const claimed = (stream: number, operations: Operation[]): Claim => ({
    stream: `s${stream}`,
    token: 't',
    operations,
  });
  return {
    claim: (...asked) => {
      seen.claims.push(asked);
      const operations = streams.shift();
      return Promise.resolve(operations === undefined ? [] : [claimed(seen.claims.length, operations)]);
    },
    claimStream: () => {
      const operations = streams.shift();
      return Promise.resolve(operations === undefined ? null : claimed(0, operations));
    },
    settle: ({ stream }, count) => Promise.resolve(void seen.settled.push([stream, count])),
    defer: ({ stream }, delay) => Promise.resolve(void seen.deferred.push([stream, delay])),
    pending: (stream) => Promise.resolve(stream === 'taken' ? 1 : 0),
  };
}

/** A drain between an outbox that holds these streams and an Odoo that answers like this. */
export function stage({ push, features = FEATURES }: { push?: Push; features?: readonly string[] } = {}) {
  const seen = nothingSeen();
  const answer = { push: push ?? ((operations) => Promise.resolve(operations.map(done))) };
  const streams: Operation[][] = [];
  const outbox = outboxOf(streams, seen);
  const letters: Partial<DeadLetters> = {
    add: (letter) => Promise.resolve(void seen.kept.push(letter)),
    clear: (ids) => Promise.resolve(void seen.taken.push(...ids)),
  };
  const events: Partial<OdooEventService> = {
    settled: (told, results) =>
      Promise.resolve(void seen.heard.push({ told: told.map(({ id }) => id), results: results.map(({ id }) => id) })),
  };
  const store: Partial<AttachmentStore> = {
    read: (id) => Promise.resolve(Buffer.alloc(id.startsWith('big') ? 4 * 1024 * 1024 : 9)),
    markDelivered: (ids) => Promise.resolve(void seen.released.push(...ids)),
  };
  const call = async (method: string, args: { operations: readonly Operation[] }, options: unknown) => {
    if (method === 'hello') return { addon_version: '18.0.1.0.0', odoo_version: '18.0', features };
    seen.batches.push(args.operations.map(({ id }) => id));
    seen.timeouts.push(options);
    return { results: await answer.push(args.operations, options) };
  };
  const odoo = new OdooFacade({ call, close: () => Promise.resolve() } as unknown as OdooRpc);
  const drain = new OutboxDrain(
    outbox as Outbox,
    letters as DeadLetters,
    odoo,
    new AddonFeatures(odoo),
    new OutboxBatcher(store as AttachmentStore),
    events as OdooEventService,
    { forget: (id: string) => Promise.resolve(void seen.forgotten.push(id)) } as unknown as ErasedConversations,
    { now: () => NOW },
  );
  const note = (line: object) => void seen.logged.push(line);
  Logger.overrideLogger({ log: note, warn: note, error: note, debug: note });
  return { drain, seen, streams, answer };
}
