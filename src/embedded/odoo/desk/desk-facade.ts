/** The façade's methods for staff, as the desk page asks them: always as the person who is logged in. */
import type { Router } from 'express';
import type { FacadeMethod } from '../../../contract/odoo';
import type { Facade } from '../facade/facade';
import { OdooException } from '../facade/odoo-exception';
import type { DeskSessions } from './desk-sessions';

const ASKED = [
  'staff_agents',
  'staff_agent_change',
  'staff_assign',
  'staff_transfer',
  'staff_conversations_change',
  'staff_tickets',
  'staff_ticket_create',
  'staff_ticket_change',
  'staff_canned_responses',
  'staff_canned_response_use',
  'staff_transcripts',
  'staff_notifications',
  'staff_dashboard',
] as const satisfies readonly FacadeMethod[];

/** Answers what the façade does; what it refuses is a 409, wrong arguments are a 422. */
export function facadeRoutes(router: Router, sessions: DeskSessions, facade: Facade): void {
  router.post('/staff/:method', async ({ headers, params, body }, response, next) => {
    const user = sessions.user(headers.cookie);
    if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
    const name = ASKED.find((one) => one === params.method);
    const call = name && facade.method(name);
    if (!call) return void response.status(404).json({ code: 'UNKNOWN_METHOD' });
    try {
      const answer: unknown = await call({ ...body, staff: String(user.id) });
      const isRefused = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
      response.status(isRefused ? 409 : 200).json(answer);
    } catch (error) {
      if (error instanceof OdooException) response.status(422).json({ code: 'INVALID', reason: error.message });
      else next(error);
    }
  });
}
