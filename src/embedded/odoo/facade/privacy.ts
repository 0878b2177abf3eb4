/** Personal data in the stand-in: requests of managers, tasks for the bridge, and what was erased. */
import type {
  FacadeMethods,
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
import { personalArchive } from './personal-archive';
import { personalRecords, type PersonalRecords } from './personal-records';

const PART_BYTES = 4 * 1024 * 1024;

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

  /** The export, a part of it from this byte on. */
  file({ staff, request: id, offset }: FacadeMethods['staff_privacy_file']['args']) {
    const channels = this.channelsOf(staff);
    if (channels === null) return refused('FORBIDDEN', 'only managers may do this');
    const request = this.shop.store.privacyRequests.get(id);
    const archive = request?.channels.every((key) => channels.includes(key)) ? request.archive : undefined;
    if (archive === undefined) return refused('UNKNOWN', 'this request has no file, or not any more');
    const content = Buffer.from(archive, 'base64');
    const data = content.subarray(offset, offset + PART_BYTES).toString('base64');
    return { ok: true as const, file: { name: `personal-data-${id}.zip`, size: content.length, data } };
  }

  done({ task: id, counts, conversations, shoppers, document }: PrivacyDone): void {
    const { privacyTasks, privacyRequests } = this.shop.store;
    const task = privacyTasks.get(id);
    const request = privacyRequests.get(id);
    if (task === undefined || request === undefined) return;
    privacyTasks.delete(id);
    const archive = task.kind === 'export' ? this.archive(task, document) : undefined;
    if (task.kind === 'erase') {
      for (const shopper of shoppers) this.erased.notePerson({ shopper });
      this.erase(personalRecords(this.shop.store, task.channels, { ...task, conversations }), {});
      this.erased.noteConversations(conversations);
    }
    const own = Object.fromEntries(Object.entries(counts).map(([name, number]) => [`bridge_${name}`, number]));
    const done_at = this.shop.now().toISOString();
    const file = archive === undefined ? {} : { archive, has_file: true, conversations: task.conversations };
    privacyRequests.put(id, { ...request, state: 'done', done_at, counts: { ...request.counts, ...own }, ...file });
  }

  /** Base64. */
  private archive(task: PrivacyTask, bridge: string | undefined): string {
    const found = personalRecords(this.shop.store, task.channels, task);
    return personalArchive(this.shop.store, found, bridge).toString('base64');
  }

  /** A copy does not outlive what was erased. */
  private forgetArchivesOf(conversations: readonly string[], tickets: number): void {
    const { privacyRequests } = this.shop.store;
    for (const [id, { archive, conversations: held = [], ...request }] of privacyRequests.entries()) {
      const isHeld = tickets > 0 || held.some((one) => conversations.includes(one));
      if (archive !== undefined && isHeld) privacyRequests.put(id, { ...request, has_file: false });
    }
  }

  private erase(found: PersonalRecords, clues: Clues): void {
    this.forgetArchivesOf(
      found.chats.map(({ id }) => id),
      found.tickets.length,
    );
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

function answered({ channels: _, archive: _archive, conversations: _held, ...request }: PrivacyRequestRecord): Answer {
  return { ok: true, request };
}

function refused(code: 'FORBIDDEN' | 'UNKNOWN' | 'INVALID', reason: string) {
  return { ok: false as const, code, reason };
}
