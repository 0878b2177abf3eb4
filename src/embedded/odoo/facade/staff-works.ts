/** The façade's methods for staff. */
import type { FacadeMethod, FacadeMethods } from '../../../contract/odoo';
import type { CannedResponses } from '../canned/canned-responses';
import type { AnalyticsReport } from '../report/analytics';
import type { Reports } from '../report/dashboard';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import type { TranscriptSearch } from '../transcripts/transcript-search';
import type { HandOvers } from './hand-over';
import type { ManagedChats } from './managed-chats';
import type { Privacy } from './privacy';
import type { Staff } from './staff';
import type { StaffAgents } from './staff-agents';
import type { StaffTickets } from './staff-tickets';

export interface StaffParts {
  readonly shop: Shop;
  readonly staff: Staff;
  readonly managed: ManagedChats;
  readonly staffTickets: StaffTickets;
  readonly agents: StaffAgents;
  readonly handOvers: HandOvers;
  readonly cannedResponses: CannedResponses;
  readonly transcripts: TranscriptSearch;
  readonly reports: Reports;
  readonly analytics: AnalyticsReport;
  readonly privacy: Privacy;
}

type StaffMethod = Extract<FacadeMethod, `staff_${string}`>;
type Works = { readonly [M in StaffMethod]: (args: FacadeMethods[M]['args']) => FacadeMethods[M]['answer'] };

export function staffWorks(parts: StaffParts) {
  return { ...peopleWorks(parts), ...ticketWorks(parts), ...deskWorks(parts) };
}

function peopleWorks({ shop, staff, managed, privacy }: StaffParts) {
  return {
    staff_login: ({ login, password }) => {
      const user = shop.people.byCredentials(login, password);
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    },
    staff_person: ({ staff: id }) => {
      const user = shop.people.byId(Number(id));
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    },
    staff_post: (post) => staff.post(post),
    staff_end: (end) => staff.end(end),
    staff_conversations_change: (change) => managed.change(change),
    staff_privacy_request: (request) => privacy.request(request),
    staff_privacy_file: (asked) => privacy.file(asked),
    staff_privacy_status: ({ staff: id, request }) => privacy.status(id, request),
  } satisfies Partial<Works>;
}

function ticketWorks({ staffTickets }: StaffParts) {
  return {
    staff_tickets: (query) => staffTickets.list(query),
    staff_ticket: (query) => staffTickets.read(query),
    staff_ticket_create: (given) => staffTickets.create(given),
    staff_ticket_change: (change) => staffTickets.change(change),
    staff_ticket_message: (message) => staffTickets.message(message),
    staff_ticket_attachment: (asked) => staffTickets.attachment(asked),
    staff_tickets_bulk: (many) => staffTickets.bulk(many),
  } satisfies Partial<Works>;
}

function deskWorks({ agents, handOvers, cannedResponses, transcripts, reports, analytics }: StaffParts) {
  return {
    staff_agents: (query) => agents.list(query),
    staff_agent_change: (change) => agents.change(change),
    staff_assign: (asked) => handOvers.assign(asked),
    staff_transfer: (asked) => handOvers.transfer(asked),
    staff_canned_responses: (query) => cannedResponses.list(query),
    staff_canned_response_save: (given) => cannedResponses.save(given),
    staff_canned_response_delete: (named) => cannedResponses.delete(named),
    staff_canned_response_use: (asked) => cannedResponses.use(asked),
    staff_transcripts: (query) => transcripts.find(query),
    staff_notifications: (query) => reports.notifications(query),
    staff_dashboard: (query) => reports.dashboard(query),
    staff_analytics: (query) => analytics.analytics(query),
  } satisfies Partial<Works>;
}
