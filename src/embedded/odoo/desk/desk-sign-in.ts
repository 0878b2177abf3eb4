/** Logging in to the desk page and out of it, and being online: by the switch, or by an open page. */
import type { Router } from 'express';
import { z } from 'zod';
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { DeskParts } from './desk-parts';
import type { Handle } from './desk-call';
import type { DeskSessions } from './desk-sessions';

const credentials = z.strictObject({ login: z.string(), password: z.string() });
const presence = z.strictObject({ online: z.boolean() });

export function signInRoutes(
  router: Router,
  on: Handle,
  { shop, routing, stream }: DeskParts,
  sessions: DeskSessions,
): void {
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
  const logOut = on(z.unknown(), (user, _, _id, response) => {
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
