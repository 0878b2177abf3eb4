/** Profile of an agent for staff: department, a few words, e-mail, and when the person last did something. */
import type { AgentRow } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { AssignmentRecord } from '../store/records';

/** Managers see of everybody when they were last active, agents of themselves. */
export function profileOf(
  { id, login, department, bio }: DemoUser,
  asking: DemoUser,
  assignments: readonly AssignmentRecord[],
): Pick<AgentRow, 'department' | 'bio' | 'email' | 'last_activity_at'> {
  const answers = assignments.flatMap(({ agent, answered_at }) => (agent === id ? (answered_at ?? []) : []));
  const last = answers.sort().at(-1);
  const isSeen = asking.id === id || asking.role === 'manager';
  return {
    email: `${login}@smartdairy.example`,
    ...(department !== undefined && { department }),
    ...(bio !== undefined && { bio }),
    ...(isSeen && last !== undefined && { last_activity_at: last }),
  };
}
