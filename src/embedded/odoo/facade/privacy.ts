/** Personal data in the stand-in: requests of managers, tasks for the bridge, and what was erased. */
import type {
  PrivacyDone,
  PrivacyRequest,
  PrivacyTask,
  StaffAnswered,
  StaffPrivacyRequest,
} from '../../../contract/odoo';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import type { PrivacyRequestRecord } from '../store/records';
import { Erased, type Clues } from './erased';
import { personalRecords, type PersonalRecords } from './personal-records';

type Answer = StaffAnswered<{ readonly request: PrivacyRequest }>;

export class Privacy {
  constructor(
    private readonly shop: Shop,
    private readonly erased: Erased,
  ) {}

  tasks(limit: number): PrivacyTask[] {
    return this.shop.store.privacyTasks.values().slice(0, limit);
  }

  request({ id, staff, kind, ...clues }: StaffPrivacyRequest): Answer {
    const channels = this.channelsOf(staff);
    if (channels === null) return refused('FORBIDDEN', 'only managers may do this');
    if (kind === 'export') return refused('INVALID', 'an export is not in the stand-in');
    const done = this.shop.store.done.get(id)?.request;
    if (done !== undefined) return this.status(staff, done);
    if (Object.values(clues).filter((value) => value.trim() !== '').length !== 1)
      return refused('INVALID', 'exactly one of email, phone and shopper says whom this is about');
    const number = String(this.shop.store.next('privacy_request'));
    this.shop.store.done.put(id, { request: number });
    const found = personalRecords(this.shop.store, channels, clues);
    const request: PrivacyRequestRecord = {
      id: number,
      kind,
      state: 'waiting',
      requested_at: this.shop.now().toISOString(),
      counts: countsOf(found),
      has_file: false,
      channels,
    };
    this.shop.store.privacyRequests.put(number, request);
    this.shop.store.privacyTasks.put(number, { id: number, kind, channels, ...clues, ...idsOf(found) });
    if (kind === 'erase') this.erase(found, clues);
    return answered(request);
  }

  status(staff: string, id: string): Answer {
    const channels = this.channelsOf(staff);
    const request = this.shop.store.privacyRequests.get(id);
    if (channels === null) return refused('FORBIDDEN', 'only managers may do this');
    if (!request?.channels.every((key) => channels.includes(key))) return refused('UNKNOWN', 'no such request');
    return answered(request);
  }

  done({ task: id, counts, conversations, shoppers }: PrivacyDone): void {
    const { privacyTasks, privacyRequests } = this.shop.store;
    const task = privacyTasks.get(id);
    const request = privacyRequests.get(id);
    if (task === undefined || request === undefined) return;
    privacyTasks.delete(id);
    if (task.kind === 'erase') {
      for (const shopper of shoppers) this.erased.notePerson({ shopper });
      this.erase(personalRecords(this.shop.store, task.channels, { ...task, conversations }), {});
      this.erased.noteConversations(conversations);
    }
    const own = Object.fromEntries(Object.entries(counts).map(([name, number]) => [`bridge_${name}`, number]));
    const done_at = this.shop.now().toISOString();
    privacyRequests.put(id, { ...request, state: 'done', done_at, counts: { ...request.counts, ...own } });
  }

  private erase(found: PersonalRecords, clues: Clues): void {
    this.erased.notePerson(clues);
    this.erased.noteConversations(found.chats.map(({ id }) => id));
    found.delete();
  }

  /** Null for who is no manager. */
  private channelsOf(staff: string): readonly string[] | null {
    const user = this.shop.people.byId(Number(staff));
    return user && asStaff(user)?.role === 'manager' ? user.channels : null;
  }
}

function countsOf({ chats, tickets, lines, files }: PersonalRecords): Record<string, number> {
  return { chats: chats.length, tickets: tickets.length, messages: lines.length, files: files.length };
}

function idsOf({ chats }: PersonalRecords): Pick<PrivacyTask, 'shoppers' | 'conversations'> {
  return {
    shoppers: [...new Set(chats.map(({ shopper }) => shopper.id))],
    conversations: chats.map(({ id }) => id),
  };
}

function answered({ channels: _, ...request }: PrivacyRequestRecord): Answer {
  return { ok: true, request };
}

function refused(code: 'FORBIDDEN' | 'UNKNOWN' | 'INVALID', reason: string): Answer {
  return { ok: false, code, reason };
}
