/** Assigns and transfers chats: done in Odoo, once Odoo has the whole chat. */
import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../common/problem.error';
import type { HandOver, StaffPerson } from '../contract/odoo';
import type { StaffAssignRequest, StaffHandOver, StaffTransferRequest } from '../contract/staff/agents.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';
import { StaffConversationsService } from './staff-conversations.service';
import { staffOperation } from './staff-operation';

@Injectable()
export class HandOverService {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly conversations: StaffConversationsService,
  ) {}

  async assign(person: StaffPerson, id: string, { agent_id }: StaffAssignRequest): Promise<StaffHandOver> {
    await this.conversations.delivered(person, id);
    const agent = agent_id === undefined ? {} : { agent: agent_id };
    return toHandOver(await this.desk.ask('staff_assign', { ...this.operation(person, id, 'assign'), ...agent }));
  }

  async transfer(person: StaffPerson, id: string, request: StaffTransferRequest): Promise<StaffHandOver> {
    const { agent_id, ...rest } = request;
    if (agent_id !== undefined && rest.skill !== undefined) {
      throw new ProblemError('REQUEST.INVALID', {
        errors: [{ field: 'skill', message: 'name agent_id or skill, not both' }],
      });
    }
    await this.conversations.delivered(person, id);
    const agent = agent_id === undefined ? {} : { agent: agent_id };
    const operation = this.operation(person, id, 'transfer');
    return toHandOver(await this.desk.ask('staff_transfer', { ...operation, ...rest, ...agent }));
  }

  private operation(person: StaffPerson, conversation: string, what: string) {
    return { id: staffOperation(person, `${what}/${conversation}`), staff: person.id, conversation };
  }
}

function toHandOver(answer: HandOver): StaffHandOver {
  const { state, agent } = unwrap(answer, { agent: 'agent_id' });
  return { state, agent_id: agent ?? null };
}
