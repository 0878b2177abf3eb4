/** Schemas of Odoo's answers, by façade method. */
import { z } from 'zod';
import type { FacadeMethod, FacadeMethods } from '../../../contract/odoo';
import { agentAnswer, agentsAnswer, handOver } from './agents.schema';
import { attachmentAnswer } from './attachments.schema';
import {
  cannedResponseAnswer,
  cannedResponseDeleted,
  cannedResponsesAnswer,
  cannedResponseUsed,
} from './canned-responses.schema';
import { ReceivedPage, eventsPage } from './events.schema';
import { dashboardAnswer, notificationsAnswer, transcriptsAnswer } from './figures.schema';
import { ordersAnswer } from './orders.schema';
import { agentPictureAnswer } from './people.schema';
import { pushAnswer } from './push.schema';
import { settingsAnswer } from './settings.schema';
import { staffAnswer, staffPosted } from './staff.schema';
import {
  staffTicketAnswer,
  staffTicketsAnswer,
  staffTicketsBulkAnswer,
  ticketAccepted,
  ticketAnswer,
  ticketsAnswer,
} from './tickets.schema';

/** The façade's answers, with unknown events separated. */
export type CheckedAnswers = {
  readonly [M in FacadeMethod]: M extends 'pull_events' ? ReceivedPage : FacadeMethods[M]['answer'];
};

export const ANSWERS: { readonly [M in FacadeMethod]: z.ZodType<CheckedAnswers[M]> } = {
  hello: z.object({ addon_version: z.string(), odoo_version: z.string(), features: z.array(z.string()) }),
  settings: settingsAnswer,
  left_out: z.object({}),
  push: pushAnswer,
  typing: z.object({}),
  pull_events: eventsPage,
  ack_events: z.object({ acknowledged: z.number() }),
  attachment: attachmentAnswer,
  agent_picture: agentPictureAnswer,
  orders: ordersAnswer,
  staff_login: staffAnswer,
  staff_post: staffPosted,
  staff_end: staffPosted,
  tickets: ticketsAnswer,
  ticket: ticketAnswer,
  ticket_reply: ticketAccepted,
  ticket_feedback: ticketAccepted,
  staff_agents: agentsAnswer,
  staff_agent_change: agentAnswer,
  staff_assign: handOver,
  staff_transfer: handOver,
  staff_tickets: staffTicketsAnswer,
  staff_ticket: staffTicketAnswer,
  staff_ticket_create: staffTicketAnswer,
  staff_ticket_change: staffTicketAnswer,
  staff_ticket_message: staffTicketAnswer,
  staff_tickets_bulk: staffTicketsBulkAnswer,
  staff_canned_responses: cannedResponsesAnswer,
  staff_canned_response_save: cannedResponseAnswer,
  staff_canned_response_delete: cannedResponseDeleted,
  staff_canned_response_use: cannedResponseUsed,
  staff_transcripts: transcriptsAnswer,
  staff_notifications: notificationsAnswer,
  staff_dashboard: dashboardAnswer,
};
