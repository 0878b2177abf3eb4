/** Sets status, priority and assignment of conversations: done in Odoo as the person who asks, once Odoo has the whole chat. */
import { Inject, Injectable } from '@nestjs/common';
import { asProblem } from '../common/as-problem';
import { inSteps } from '../common/in-steps';
import { ProblemError } from '../common/problem.error';
import type { StaffConversationsChange, StaffConversationsChanged, StaffPerson } from '../contract/odoo';
import {
  ConversationAction,
  RefusedConversation,
  StaffConversationPatch,
  StaffConversationsBulkAnswer,
  StaffConversationsBulkRequest,
} from '../contract/staff/conversation-changes.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { invalid, unwrap } from './staff-answer';
import { StaffConversationsService } from './staff-conversations.service';

type Change = Omit<StaffConversationsChange, 'staff' | 'conversations'>;
type DeskRefusal = Extract<StaffConversationsChanged, { ok: true }>['refused'][number];

const ACTIONS: Readonly<Record<ConversationAction, Change>> = {
  open: { status: 'open' },
  pending: { status: 'pending' },
  resolve: { status: 'resolved' },
  close: { status: 'closed' },
  assign_to_me: { assign_to_me: true },
  low_priority: { priority: 'low' },
  normal_priority: { priority: 'normal' },
  high_priority: { priority: 'high' },
  urgent_priority: { priority: 'urgent' },
};

@Injectable()
export class ManagedConversations {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly conversations: StaffConversationsService,
  ) {}

  async change(person: StaffPerson, id: string, { status, priority }: StaffConversationPatch): Promise<void> {
    const wanted = { ...(status === undefined ? {} : { status }), ...(priority === undefined ? {} : { priority }) };
    if (Object.keys(wanted).length === 0)
      throw new ProblemError('REQUEST.INVALID', { errors: [{ field: 'status', message: 'name status or priority' }] });
    await this.conversations.delivered(person, id);
    const [refusal] = await this.put(person, [id], wanted);
    if (refusal !== undefined) throw problemOf(refusal);
  }

  async bulk(
    person: StaffPerson,
    { ids, action }: StaffConversationsBulkRequest,
  ): Promise<StaffConversationsBulkAnswer> {
    const here = await inSteps(ids, (id) => this.refusedHere(person, id));
    const known = ids.filter((_, at) => here[at] === null);
    const refusedThere = known.length === 0 ? [] : await this.put(person, known, ACTIONS[action]);
    const refused = [...here, ...refusedThere.map((one) => refusedAs(one.conversation, problemOf(one)))];
    const all = refused.filter((one) => one !== null);
    return { done: ids.filter((id) => !all.some((one) => one.id === id)), refused: all };
  }

  private async put(person: StaffPerson, conversations: string[], change: Change): Promise<readonly DeskRefusal[]> {
    const request = { staff: person.id, conversations, ...change };
    return unwrap(await this.desk.ask('staff_conversations_change', request)).refused;
  }

  /** Null when Odoo can be asked. Throws when it cannot be reached: then it can be for none of them. */
  private async refusedHere(person: StaffPerson, id: string): Promise<RefusedConversation | null> {
    try {
      await this.conversations.delivered(person, id);
      return null;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 500) throw error;
      return refusedAs(id, problem);
    }
  }
}

function problemOf({ code, ...why }: DeskRefusal): ProblemError {
  switch (code) {
    case 'FORBIDDEN':
      return new ProblemError('AUTH.FORBIDDEN');
    case 'UNKNOWN':
      return new ProblemError('CHAT.CONVERSATION_UNKNOWN');
    case 'CONVERSATION_ENDED':
      return new ProblemError('CHAT.CONVERSATION_ENDED');
    case 'INVALID':
      return invalid(why);
  }
}

function refusedAs(id: string, problem: ProblemError): RefusedConversation {
  return { id, code: problem.code, reason: problem.message };
}
