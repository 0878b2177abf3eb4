/** Staff API, operations that Odoo refused for good: `/api/v1/admin/dead-letters`. For managers. */
import { Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { Success } from '../contract/shopper';
import { DeadLetterList, DeadLetterRow, DeadLettersQuery } from '../contract/staff/dead-letters.wire';
import { ConversationErased } from '../conversation/conversation.errors';
import { CONVERSATION_LOG, DEAD_LETTERS } from '../conversation/ports';
import type { ConversationLog, DeadLetter, DeadLetters } from '../conversation/ports';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

const PAGE = 50;

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/dead-letters')
export class DeadLettersController {
  constructor(
    @Inject(DEAD_LETTERS) private readonly deadLetters: DeadLetters,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly audit: StaffAudit,
  ) {}

  /** Oldest first, of the channels of this person. */
  @Get()
  async list(@CurrentStaff() person: StaffPerson, @Query() query: DeadLettersQuery): Promise<DeadLetterList> {
    managersOnly(person);
    const own: DeadLetterRow[] = [];
    const known = new Map<string, boolean>();
    for await (const letter of this.all()) {
      const { conversation } = letter.operation;
      const isOwn = known.get(conversation) ?? (await this.concerns(person, letter));
      known.set(conversation, isOwn);
      if (isOwn) own.push(toRow(letter));
    }
    const offset = query.offset ?? 0;
    return { dead_letters: own.slice(offset, offset + (query.limit ?? PAGE)), total: own.length };
  }

  /** Queues it again, at the end of its conversation's outbox. */
  @Post(':id/retry')
  @HttpCode(202)
  async retry(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<Success> {
    await this.authorise('dead_letter.retry', person, id);
    return { success: await this.deadLetters.retry(id) };
  }

  /** Drops it; the shopper still sees the message as failed. */
  @Post(':id/discard')
  @HttpCode(200)
  async discard(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<Success> {
    await this.authorise('dead_letter.discard', person, id);
    return { success: await this.deadLetters.discard(id) };
  }

  private async authorise(event: string, person: StaffPerson, id: string): Promise<void> {
    managersOnly(person);
    const letter = await this.deadLetters.find(id);
    if (letter === null || !(await this.concerns(person, letter))) throw new ProblemError('REQUEST.NOT_FOUND');
    this.audit.record(event, person, { operation: id });
  }

  private async *all(): AsyncGenerator<DeadLetter> {
    for (let offset = 0; ; offset += PAGE) {
      const { letters, total } = await this.deadLetters.list(offset, PAGE);
      yield* letters;
      if (offset + PAGE >= total) return;
    }
  }

  private async concerns(person: StaffPerson, letter: DeadLetter): Promise<boolean> {
    try {
      const loaded = await this.log.load(letter.operation.conversation);
      return loaded !== null && person.channels.includes(loaded.conversation.channel);
    } catch (error) {
      if (error instanceof ConversationErased) return false;
      throw error;
    }
  }
}

function managersOnly(person: StaffPerson): void {
  if (person.role !== 'manager') throw new ProblemError('AUTH.FORBIDDEN');
}

function toRow({ operation, code, reason, refusedAt }: DeadLetter): DeadLetterRow {
  const { id, conversation, kind } = operation;
  return { id, conversation_id: conversation, kind, code, reason, refused_at: refusedAt };
}
