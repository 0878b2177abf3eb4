/** Takes a person's questions out of those that the bot could not answer: the counted ones, and those on their way to the desk. */
import { setTimeout as pause } from 'node:timers/promises';
import type Redis from 'ioredis';
import type { Operation, UnansweredOperation } from '../../contract/odoo';
import type { Claim, Outbox, UnansweredQuestion } from '../../conversation/ports';
import { UNANSWERED_STREAM, keys } from '../keys';

const LEASE_MS = 12_000;
const RETRY_MS = 100;
const MOST_OPERATIONS = 10_000;

type Questions = readonly Pick<UnansweredQuestion, 'channel' | 'text'>[];

export class AskedQuestions {
  constructor(
    private readonly redis: Redis,
    private readonly outbox: Outbox,
  ) {}

  async delete(questions: Questions): Promise<void> {
    if (questions.length === 0) return;
    await this.deleteCounted(questions);
    await this.deleteQueued(questions);
  }

  private async deleteCounted(questions: Questions): Promise<void> {
    for (const field of await this.redis.hkeys(keys.unanswered)) {
      const [channel, , text] = JSON.parse(field) as [string, string, string];
      const times = asked(questions, { channel, text });
      if (times > 0) await this.redis.uncountUnanswered(keys.unanswered, keys.unansweredLast, field, times);
    }
  }

  /** Under the stream's lease, so that none is being delivered meanwhile. */
  private async deleteQueued(questions: Questions): Promise<void> {
    const claim = await this.claim();
    if (claim === null) return;
    for (const [i, operation] of claim.operations.entries()) {
      if (operation.kind !== 'unanswered') continue;
      const left = without(operation, questions);
      if (left !== operation) await this.redis.lset(keys.outbox(UNANSWERED_STREAM), i, JSON.stringify(left));
    }
    await this.outbox.settle(claim, 0);
  }

  /** Null when nothing is queued. */
  private async claim(): Promise<Claim | null> {
    const until = performance.now() + LEASE_MS;
    while (performance.now() < until) {
      const claim = await this.outbox.claimStream(UNANSWERED_STREAM, MOST_OPERATIONS, LEASE_MS);
      if (claim !== null) return claim;
      if ((await this.outbox.pending(UNANSWERED_STREAM)) === 0) return null;
      await pause(RETRY_MS);
    }
    throw new Error('The questions on their way to the desk are in use.');
  }
}

function without(operation: UnansweredOperation, questions: Questions): Operation {
  const left = operation.questions.flatMap((row) => {
    const count = row.count - asked(questions, row);
    if (count === row.count) return [row];
    return count > 0 ? [{ ...row, count }] : [];
  });
  return left.every((row, i) => row === operation.questions[i]) && left.length === operation.questions.length
    ? operation
    : { ...operation, questions: left };
}

function asked(questions: Questions, { channel, text }: Pick<UnansweredQuestion, 'channel' | 'text'>): number {
  return questions.filter((own) => own.channel === channel && own.text === text).length;
}
