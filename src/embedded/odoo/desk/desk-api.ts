/** The JSON endpoints of the desk page. */
import { randomUUID } from 'node:crypto';
import { json, Router, type Response } from 'express';
import { z } from 'zod';
import type { StaffPosted } from '../../../contract/odoo';
import type { WebhookSender } from '../webhook/webhook';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Facade } from '../facade/facade';
import type { Files } from '../facade/files';
import { operationId } from '../../../contract/odoo';
import type { Staff } from '../facade/staff';
import type { StaffTickets } from '../facade/staff-tickets';
import type { Routing } from '../routing/routing';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import { Refused, type ChatRecord, type FileRecord } from '../store/records';
import { deskCalls, sameOriginOnly, reportError, type Handle } from './desk-call';
import { facadeRoutes } from './desk-facade';
import { DeskSessions } from './desk-sessions';
import type { DeskStream } from './desk-stream';
import { ticketRoutes } from './desk-tickets';
import { DeskViews } from './desk-views';

export interface DeskParts {
  readonly shop: Shop;
  readonly routing: Routing;
  readonly facade: Facade;
  readonly staff: Staff;
  readonly tickets: StaffTickets;
  readonly files: Files;
  readonly webhook: WebhookSender;
  readonly stream: DeskStream;
}

const credentials = z.strictObject({ login: z.string(), password: z.string() });
const presence = z.strictObject({ online: z.boolean() });
const file = z.strictObject({ name: z.string().max(100), mimetype: z.string().max(100), data: z.base64() });
const message = z.strictObject({
  content: z.string(),
  id: operationId.default(() => randomUUID()),
  file: file.optional(),
});
const showing = z.strictObject({ name: z.string().min(1).max(200) });
const rewording = z.strictObject({ message_id: z.string(), content: z.string().max(50_000).trim() });
const typing = z.strictObject({ is_typing: z.boolean() });
const seen = z.strictObject({ sequence: z.int().min(0) });
const goodbye = z.strictObject({ message: z.string().optional() });
const nothing = z.unknown();

export function deskApi(parts: DeskParts): Router {
  const { shop, routing, tickets, files } = parts;
  const sessions = new DeskSessions(shop);
  const views = new DeskViews(shop, routing, tickets);
  const on = deskCalls(sessions, shop.store);
  const router = Router().use(sameOriginOnly, json({ limit: '8mb' }));
  sessionRoutes(router, on, parts, sessions);
  router.get(
    '/overview',
    on(nothing, (user) => views.overviewFor(user)),
  );
  chats(router, on, parts, views);
  router.get('/files/:chat/:id', ({ headers, params }, response) => {
    const user = sessions.user(headers.cookie);
    const found = user?.channels.includes(routing.chat(params.chat).channel) && files.find(params.chat, params.id);
    sendFile(response, found || undefined);
  });
  router.get('/tickets/:reference/files/:id', ({ headers, params }, response) => {
    const user = sessions.user(headers.cookie);
    sendFile(response, user && tickets.file(user, params.reference, params.id));
  });
  ticketRoutes(router, on, shop, tickets);
  facadeRoutes(router, sessions, parts.facade);
  router.use(on(nothing, (_user, _body, _id, response) => void response.status(404)));
  return router.use(reportError);
}

/** The page plays it. */
const SOUND = /^audio\/[\w.-]+$/;

function sendFile(response: Response, file: FileRecord | undefined): void {
  if (!file) return void response.status(404).json({ code: 'UNKNOWN_FILE' });
  const type = SOUND.test(file.mimetype) ? file.mimetype : 'bin';
  response.attachment(file.name).type(type).send(Buffer.from(file.data, 'base64'));
}

function sessionRoutes(router: Router, on: Handle, { shop, routing, stream }: DeskParts, sessions: DeskSessions): void {
  const attend = (user: DemoUser, online: boolean, by: 'switch' | 'page' = 'switch'): void => {
    routing.setPresence(user, online, by);
    stream.overviewChanged();
  };
  const logIn = (user: DemoUser): string => {
    attend(user, true);
    return sessions.open(user);
  };
  router.get('/session', ({ headers }, response) => {
    response.json({ logged_in: sessions.user(headers.cookie) !== undefined });
  });
  router.post('/login', async ({ body }, response) => {
    const { login, password } = credentials.parse(body);
    const user = shop.people.byCredentials(login, password);
    if (!user || !asStaff(user)) return void response.status(401).json({ code: 'WRONG_LOGIN' });
    response.set('set-cookie', await shop.store.transaction(() => logIn(user))).json({});
  });
  const logOut = on(nothing, (user, _, _id, response) => {
    attend(user, false);
    response.set('set-cookie', sessions.close(response.req.headers.cookie));
  });
  router.post('/logout', logOut);
  router.post(
    '/online',
    on(presence, (user, { online }) => attend(user, online)),
  );
  router.get('/stream', async ({ headers }, response) => {
    const user = sessions.user(headers.cookie);
    if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
    stream.open(user, response);
    await shop.store.transaction(() => attend(user, true, 'page'));
  });
}

function chats(router: Router, on: Handle, { shop, routing, staff, webhook }: DeskParts, views: DeskViews): void {
  const own = (user: DemoUser, id: string): ChatRecord => {
    const chat = routing.chat(id);
    if (user.channels.includes(chat.channel)) return chat;
    throw new Refused('UNKNOWN_CONVERSATION', `there is no conversation ${id}`);
  };
  const asked = (user: DemoUser, id: string) => ({ staff: String(user.id), conversation: own(user, id).id });
  const told = (posted: StaffPosted, response: Response): StaffPosted => {
    if (!posted.ok) response.status(409);
    return posted;
  };
  const post = <T>(action: string, shape: z.ZodType<T>, work: Parameters<typeof on<T>>[1]) =>
    router.post(`/chats/:id/${action}`, on(shape, work));

  router.get(
    '/chats/:id',
    on(nothing, (user, _, id) => views.chat(own(user, id), user)),
  );
  post('take', nothing, (user, _, id) => routing.take(routing.openChat(own(user, id).id), user));
  post('messages', message, (user, { file, ...said }, id, response) => {
    const attachments = file && { attachments: [{ ...file, id: randomUUID() }] };
    return told(staff.post({ ...asked(user, id), ...said, ...attachments }), response);
  });
  post('product', showing, (user, { name }, id) => {
    staff.showProduct(user, routing.openChat(own(user, id).id), name);
  });
  post('reword', rewording, (user, { message_id, content }, id) =>
    staff.reword(user, own(user, id), message_id, content),
  );
  post('end', goodbye, (user, said, id, response) =>
    told(staff.end({ ...asked(user, id), ...said, id: randomUUID() }), response),
  );
  post('read', seen, (user, { sequence }, id) => {
    const chat = own(user, id);
    if (chat.agent === user.id) staff.see(chat, sequence);
  });
  post('typing', typing, (user, { is_typing }, id) => {
    const agent = shop.people.card(user.id);
    if (own(user, id).state === 'live') webhook.typing({ conversation: id, agent, is_typing });
  });
}
