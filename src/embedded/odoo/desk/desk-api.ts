/** The JSON endpoints of the desk page. */
import { json, Router, type Response } from 'express';
import { z } from 'zod';
import { conversationPriority, conversationStatus } from '../../../contract/odoo';
import type { FileRecord } from '../store/records';
import { deskCalls, reportError, sameOriginOnly } from './desk-call';
import { chatRoutes } from './desk-chats';
import { facadeRoutes } from './desk-facade';
import { DeskSessions } from './desk-sessions';
import type { DeskParts } from './desk-parts';
import { signInRoutes } from './desk-sign-in';
import { ticketRoutes } from './desk-tickets';
import { DeskViews } from './desk-views';

/** Of the lists of chats; empty is all. */
const filter = z.object({
  status: conversationStatus.optional(),
  priority: conversationPriority.optional(),
});

export function deskApi(parts: DeskParts): Router {
  const { shop, routing, tickets, files } = parts;
  const sessions = new DeskSessions(shop);
  const views = new DeskViews(shop, routing, tickets);
  const on = deskCalls(sessions, shop.store);
  const router = Router().use(sameOriginOnly, json({ limit: '8mb' }));
  signInRoutes(router, on, parts, sessions);
  router.get(
    '/overview',
    on(z.unknown(), (user, _body, _id, { req }) => views.overviewFor(user, filter.parse(req.query))),
  );
  chatRoutes(router, on, parts, views, sessions);
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
  router.use(on(z.unknown(), (_user, _body, _id, response) => void response.status(404)));
  return router.use(reportError);
}

/** The page plays it. */
const SOUND = /^audio\/[\w.-]+$/;

function sendFile(response: Response, file: FileRecord | undefined): void {
  if (!file) return void response.status(404).json({ code: 'UNKNOWN_FILE' });
  const type = SOUND.test(file.mimetype) ? file.mimetype : 'bin';
  response.attachment(file.name).type(type).send(Buffer.from(file.data, 'base64'));
}
