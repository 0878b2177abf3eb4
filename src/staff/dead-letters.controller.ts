/** Staff API, operations that Odoo refused for good: `/api/v1/admin/dead-letters`. For managers. */
import { Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { Success } from '../contract/shopper';
import { DeadLetterList, DeadLetterRow, DeadLettersQuery } from '../contract/staff/dead-letters.wire';
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
    for await (const page of this.pages()) own.push(...(await this.ownOf(person, page)).map(toRow));
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
    const own = letter === null ? [] : await this.ownOf(person, [letter]);
    if (own.length === 0) throw new ProblemError('REQUEST.NOT_FOUND');
    this.audit.record(event, person, { operation: id });
  }

  private async *pages(): AsyncGenerator<DeadLetter[]> {
    for (let offset = 0; ; offset += PAGE) {
      const { letters, total } = await this.deadLetters.list(offset, PAGE);
      yield letters;
      if (offset + PAGE >= total) return;
    }
  }

  /** Those of chats that are there and in a channel of this person. */
  private async ownOf(person: StaffPerson, letters: readonly DeadLetter[]): Promise<DeadLetter[]> {
    const chats = await this.log.heads([...new Set(letters.map(({ operation }) => operation.conversation))]);
    const own = new Set(chats.filter(({ channel }) => person.channels.includes(channel)).map(({ id }) => id));
    return letters.filter(({ operation }) => own.has(operation.conversation));
  }
}

function managersOnly(person: StaffPerson): void {
  if (person.role !== 'manager') throw new ProblemError('AUTH.FORBIDDEN');
}

function toRow({ operation, code, reason, refusedAt }: DeadLetter): DeadLetterRow {
  const { id, conversation, kind } = operation;
  return { id, conversation_id: conversation, kind, code, reason, refused_at: refusedAt };
}
