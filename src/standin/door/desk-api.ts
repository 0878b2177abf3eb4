/** The desk page's JSON endpoints: every action needs a logged-in person and a request from the page itself. */
import { randomUUID } from 'node:crypto';
import { json, Router, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { StaffPosted } from '../../contract/facade';
import type { Bell } from '../bell/bell';
import type { DemoUser } from '../demo/demo-catalogue';
import { operationId } from '../facade/shapes';
import type { Staff } from '../facade/staff';
import type { Tickets } from '../facade/tickets';
import type { Floor } from '../floor/floor';
import { asStaff, type People } from '../floor/people';
import { Refused, type ChatRecord } from '../store/records';
import type { Store } from '../store/store';
import type { DeskSessions } from './desk-sessions';
import type { DeskStream } from './desk-stream';
import type { DeskViews } from './desk-views';

export interface DeskParts {
  readonly store: Store;
  readonly people: People;
  readonly floor: Floor;
  readonly staff: Staff;
  readonly tickets: Tickets;
  readonly bell: Bell;
  readonly sessions: DeskSessions;
  readonly stream: DeskStream;
  readonly views: DeskViews;
}

const nothing = z.unknown();
const credentials = z.strictObject({ login: z.string(), password: z.string() });
const presence = z.strictObject({ online: z.boolean() });
const message = z.strictObject({ content: z.string(), id: operationId.default(() => randomUUID()) });
const typing = z.strictObject({ is_typing: z.boolean() });
const seen = z.strictObject({ sequence: z.int().min(0) });
const goodbye = z.strictObject({ message: z.string().optional() });

export function deskApi(parts: DeskParts): Router {
  const router = Router();
  router.use(onlyOwnPage, json({ limit: '1mb' }), (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  sessionRoutes(router, parts);
  chatRoutes(router, parts);
  ticketRoutes(router, parts);
  router.use((_request, response) => void response.status(404).json({ code: 'NOT_FOUND' }));
  router.use(saySo);
  return router;
}

function sessionRoutes(router: Router, parts: DeskParts): void {
  const { store, people, floor, sessions, stream, views } = parts;
  const on = loggedIn(parts);
  router.get('/session', ({ headers }, response) => {
    response.json({ logged_in: sessions.user(headers.cookie) !== undefined });
  });
  router.post('/login', async ({ body }, response) => {
    const { login, password } = credentials.parse(body);
    const user = people.byCredentials(login, password);
    if (!user || !asStaff(user)) return void response.status(401).json({ code: 'WRONG_LOGIN' });
    const cookie = await store.transaction(() => {
      floor.attend(user, true, 'switch');
      return sessions.open(user);
    });
    stream.floorChanged();
    response.set('set-cookie', cookie).json({});
  });
  router.post(
    '/logout',
    on(nothing, (user, _body, { request, response }) => {
      attend(parts, user, false);
      response.set('set-cookie', sessions.close(request.headers.cookie ?? ''));
    }),
  );
  router.post(
    '/online',
    on(presence, (user, { online }) => attend(parts, user, online)),
  );
  router.get(
    '/floor',
    on(nothing, (user) => views.floorFor(user)),
  );
  router.get('/stream', ({ headers }, response, next) => {
    const user = sessions.user(headers.cookie);
    if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
    stream.open(user, response);
    store.transaction(() => floor.attend(user, true, 'page')).then(() => stream.floorChanged(), next);
  });
}

function attend({ floor, stream }: DeskParts, user: DemoUser, online: boolean): void {
  floor.attend(user, online, 'switch');
  stream.floorChanged();
}

function chatRoutes(router: Router, parts: DeskParts): void {
  const { floor, staff, bell, people, views } = parts;
  const on = loggedIn(parts);
  const chat = (user: DemoUser, { id }: Call): ChatRecord => {
    const found = floor.chat(id);
    if (user.channels.includes(found.channel)) return found;
    throw new Refused('UNKNOWN_CONVERSATION', `there is no conversation ${id}`);
  };
  const target = (user: DemoUser, call: Call) => ({ staff: String(user.id), conversation: chat(user, call).id });

  router.get(
    '/chats/:id',
    on(nothing, (user, _body, call) => views.chat(chat(user, call), user)),
  );
  router.post(
    '/chats/:id/take',
    on(nothing, (user, _body, call) => floor.take(floor.openChat(chat(user, call).id), user)),
  );
  router.post(
    '/chats/:id/messages',
    on(message, (user, said, call) => done(call, staff.post({ ...target(user, call), ...said }))),
  );
  router.post(
    '/chats/:id/end',
    on(goodbye, (user, said, call) => done(call, staff.end({ ...target(user, call), ...said, id: randomUUID() }))),
  );
  router.post(
    '/chats/:id/read',
    on(seen, (user, { sequence }, call) => {
      const open = chat(user, call);
      if (open.agent === user.id) staff.see(open, sequence);
    }),
  );
  router.post(
    '/chats/:id/typing',
    on(typing, (user, { is_typing }, call) => {
      const { id, state } = chat(user, call);
      if (state === 'live') bell.typing({ conversation: id, agent: people.card(user.id), is_typing });
    }),
  );
}

function ticketRoutes(router: Router, parts: DeskParts): void {
  const { tickets } = parts;
  const on = loggedIn(parts);
  router.get(
    '/tickets/:id',
    on(nothing, (user, _body, { id }) => tickets.onDesk(user, id)),
  );
  router.post(
    '/tickets/:id/messages',
    on(message, (user, said, { id }) => tickets.answer(user, id, said)),
  );
  router.post(
    '/tickets/:id/resolve',
    on(nothing, (user, _body, { id }) => tickets.resolve(user, id)),
  );
}

interface Call {
  readonly id: string;
  readonly request: Request;
  readonly response: Response;
}

/** What a logged-in person does with a body of this shape, as one transaction. */
function loggedIn({ sessions, store }: DeskParts) {
  return <T>(shape: z.ZodType<T>, work: (user: DemoUser, body: T, call: Call) => unknown) =>
    async (request: Request, response: Response): Promise<void> => {
      const user = sessions.user(request.headers.cookie);
      if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
      const body = shape.parse(request.body ?? {});
      const call = { id: String(request.params['id']), request, response };
      response.json((await store.transaction(() => work(user, body, call))) ?? {});
    };
}

function done({ response }: Call, posted: StaffPosted): StaffPosted {
  if (!posted.ok) response.status(409);
  return posted;
}

/** No page of another origin, and no form, acts for a person. */
function onlyOwnPage(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const trusted = request.is('json') && (origin === undefined || origin === `http://${host ?? ''}`);
  if (request.method === 'GET' || trusted) next();
  else response.status(403).json({ code: 'FOREIGN_ORIGIN' });
}

function saySo(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof z.ZodError) response.status(422).json({ code: 'INVALID', detail: z.prettifyError(error) });
  else if (error instanceof Refused) response.status(409).json({ code: error.code, detail: error.message });
  else next(error);
}
