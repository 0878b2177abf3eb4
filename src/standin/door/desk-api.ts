/** The desk page's JSON endpoints: every action needs a logged-in person and a request from the page itself. */
import { randomUUID } from 'node:crypto';
import type { Bell } from '../bell/bell';
import type { DemoUser } from '../demo/demo-catalogue';
import { operationId } from '../facade/operation-shapes';
import { flag, isObject, optional, shape, text, whole, WrongShape } from '../facade/shape';
import type { Staff } from '../facade/staff';
import type { Tickets } from '../facade/tickets';
import type { Attendance } from '../floor/attendance';
import type { Floor } from '../floor/floor';
import type { People } from '../floor/people';
import type { HttpAnswer } from '../http/http-answer';
import { Refused, type ChatRecord } from '../store/records';
import type { Store } from '../store/store';
import type { DeskSessions } from './desk-sessions';
import type { DeskStream } from './desk-stream';
import type { DeskViews } from './desk-views';

export interface DeskRequest {
  readonly method: string;
  /** Behind `/desk/api/`. */
  readonly path: string;
  readonly cookies: string;
  /** False when a page of another origin sent it, or a form. */
  readonly trusted: boolean;
  readonly body: string;
}

export interface DeskParts {
  readonly store: Store;
  readonly people: People;
  readonly floor: Floor;
  readonly attendance: Attendance;
  readonly staff: Staff;
  readonly tickets: Tickets;
  readonly bell: Bell;
  readonly sessions: DeskSessions;
  readonly stream: DeskStream;
  readonly views: DeskViews;
}

const credentials = shape({ login: text, password: text });
const onlineBody = shape({ online: flag });
const messageBody = shape({ content: text, id: optional(operationId) });
const typingBody = shape({ is_typing: flag });
const readBody = shape({ sequence: whole(0) });
const endBody = shape({ message: optional(text) });

export class DeskApi {
  constructor(private readonly parts: DeskParts) {}

  async handle(request: DeskRequest): Promise<HttpAnswer> {
    if (request.method === 'POST' && !request.trusted) return problem(403, 'FOREIGN_ORIGIN');
    try {
      const body = parse(request.body);
      if (request.path === 'login') return await this.login(body);
      const user = this.parts.sessions.user(request.cookies);
      if (request.path === 'session') return { status: 200, json: { logged_in: user !== undefined } };
      if (!user) return problem(401, 'LOGIN_NEEDED');
      return (await this.route(user, request, body)) ?? problem(404, 'NOT_FOUND');
    } catch (error) {
      if (error instanceof WrongShape) return problem(422, 'INVALID', error.message);
      if (error instanceof Refused) return problem(409, error.code, error.message);
      throw error;
    }
  }

  private async route(user: DemoUser, request: DeskRequest, body: unknown): Promise<HttpAnswer | undefined> {
    const [what, id, action] = request.path.split('/');
    const { method } = request;
    if (method === 'GET' && what === 'floor') return { status: 200, json: this.parts.views.floorFor(user) };
    if (method === 'POST' && what === 'logout') return this.logout(user, request.cookies);
    if (method === 'POST' && what === 'online') return this.online(user, onlineBody(body, 'body').online);
    if (what === 'tickets' && id) return this.ticket(user, id, method === 'POST' ? action : 'show', body);
    if (what !== 'chats' || !id) return undefined;
    const chat = this.visible(user, id);
    if (method === 'GET' && !action) return { status: 200, json: this.parts.views.chat(chat, user) };
    return method === 'POST' ? this.act(user, chat, action, body) : undefined;
  }

  private async act(user: DemoUser, chat: ChatRecord, action: string | undefined, body: unknown) {
    const { store, floor, staff, bell, people } = this.parts;
    const target = { staff: String(user.id), conversation: chat.id };
    switch (action) {
      case 'take':
        await store.transaction(() => floor.take(floor.openChat(chat.id), user));
        return { status: 200 };
      case 'messages': {
        const { content, id = randomUUID() } = messageBody(body, 'body');
        return asAnswer(await store.transaction(() => staff.post({ ...target, id, content })));
      }
      case 'end': {
        const { message } = endBody(body, 'body');
        return asAnswer(await store.transaction(() => staff.end({ ...target, id: randomUUID(), message })));
      }
      case 'read': {
        const { sequence } = readBody(body, 'body');
        if (chat.agent === user.id) await store.transaction(() => staff.see(floor.chat(chat.id), sequence));
        return { status: 200 };
      }
      case 'typing': {
        const { is_typing } = typingBody(body, 'body');
        if (chat.state === 'live') bell.typing({ conversation: chat.id, agent: people.card(user.id), is_typing });
        return { status: 200 };
      }
      default:
        return undefined;
    }
  }

  private async ticket(user: DemoUser, reference: string, action: string | undefined, body: unknown) {
    const { store, tickets } = this.parts;
    const ticket = tickets.onDesk(user, reference);
    if (!ticket) return undefined;
    switch (action) {
      case 'show':
        return { status: 200, json: ticket };
      case 'messages': {
        const { content, id = randomUUID() } = messageBody(body, 'body');
        await store.transaction(() => tickets.answer(user, reference, id, content));
        return { status: 200 };
      }
      case 'resolve':
        await store.transaction(() => tickets.resolve(user, reference));
        return { status: 200 };
      default:
        return undefined;
    }
  }

  private async login(body: unknown): Promise<HttpAnswer> {
    const { login, password } = credentials(body, 'body');
    const session = await this.parts.sessions.login(login, password);
    if (!session) return problem(401, 'WRONG_LOGIN');
    await this.online(session.user, true);
    return { status: 200, headers: { 'set-cookie': session.cookie } };
  }

  private async logout(user: DemoUser, cookies: string): Promise<HttpAnswer> {
    await this.online(user, false);
    return { status: 200, headers: { 'set-cookie': await this.parts.sessions.logout(cookies) } };
  }

  private async online(user: DemoUser, online: boolean): Promise<HttpAnswer> {
    await this.parts.attendance.switch(user, online);
    this.parts.stream.floorChanged();
    return { status: 200 };
  }

  private visible(user: DemoUser, id: string): ChatRecord {
    const chat = this.parts.floor.chat(id);
    if (user.channels.includes(chat.channel)) return chat;
    throw new Refused('UNKNOWN_CONVERSATION', `there is no conversation ${id}`);
  }
}

function asAnswer(posted: { ok: boolean; code?: string }): HttpAnswer {
  return posted.ok ? { status: 200, json: posted } : problem(409, posted.code ?? 'INVALID');
}

function problem(status: number, code: string, detail?: string): HttpAnswer {
  return { status, json: { code, detail } };
}

function parse(body: string): unknown {
  if (body === '') return {};
  try {
    const json: unknown = JSON.parse(body);
    if (isObject(json)) return json;
  } catch {
    // Said below.
  }
  throw new WrongShape('the body must be a JSON object');
}
