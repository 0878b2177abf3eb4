/** Puts the stand-in together and starts it: one HTTP server on loopback that answers as Odoo with the addon would. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Bell } from './bell/bell';
import { readDemoCatalogue } from './demo/demo-catalogue';
import { DeskApi } from './door/desk-api';
import { DeskDoor } from './door/desk-door';
import { DeskSessions } from './door/desk-sessions';
import { DeskStream } from './door/desk-stream';
import { DeskViews } from './door/desk-views';
import { createFacade } from './facade/facade';
import { Operations } from './facade/operations';
import { Staff } from './facade/staff';
import { Tickets } from './facade/tickets';
import { Attendance } from './floor/attendance';
import { Floor } from './floor/floor';
import { People } from './floor/people';
import { readBody, send, type HttpAnswer } from './http/http-answer';
import { rpcDoor } from './rpc/rpc-door';
import { Services } from './rpc/services';
import type { Standin, StandinLog, StandinOptions } from './standin-options';
import { committedEvents } from './store/committed-events';
import { Store } from './store/store';

/** Listens first, so that a second process stops at the port before it touches the journal. */
export async function startStandin(options: StandinOptions): Promise<Standin> {
  const { port, host = '127.0.0.1', dataDir, log } = options;
  const store = new Store();
  let ready = Promise.resolve();
  const built = build(store, options);
  const server = createServer((request, response) => {
    void ready.then(() => serve(built, request, response)).catch((error: unknown) => failed(log, response, error));
  });
  const url = await listen(server, host, port);
  ready = store.open(dataDir);
  await ready.catch((error: unknown) => {
    server.close().closeAllConnections();
    throw error;
  });
  log('standin.started', { url, desk: `${url}/desk` });
  return {
    url,
    close: async () => {
      built.stream.close();
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await built.bell.close();
      await store.close();
    },
  };
}

function build(store: Store, options: StandinOptions) {
  const { bridgeUrl, bridgeSecret, log, series = '19.0', now = () => new Date() } = options;
  const catalogue = readDemoCatalogue();
  const people = new People(catalogue.users);
  const floor = new Floor(store, people, now);
  const staff = new Staff(store, floor, people, now);
  const tickets = new Tickets(store, floor, people, now);
  const operations = new Operations(store, floor, tickets, catalogue);
  const bell = new Bell(bridgeUrl, bridgeSecret, log);
  const attendance = new Attendance(store, floor, people);
  const stream = new DeskStream((user) => attendance.lastPageClosed(user));
  const onShopperTyping = (chat: string, isTyping: boolean): void => stream.typing(chat, isTyping);
  const facade = createFacade({ store, people, operations, staff, tickets, catalogue, series, now, onShopperTyping });
  store.onCommit((changes) => {
    bell.ring(committedEvents(changes, store));
    stream.changed(changes);
  });
  const sessions = new DeskSessions(store, people, now);
  const views = new DeskViews(store, floor, people, tickets, catalogue, now);
  const api = new DeskApi({ store, people, floor, attendance, staff, tickets, bell, sessions, stream, views });
  return {
    services: new Services(facade, people, series),
    desk: new DeskDoor(api, sessions, stream, attendance),
    stream,
    bell,
  };
}

type Built = ReturnType<typeof build>;

async function serve({ services, desk }: Built, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://standin').pathname.replace(/(.)\/$/, '$1');
  if (desk.openStream(path, request, response)) return;
  const body = await readBody(request);
  if (body === undefined) return send(response, { status: 413, body: 'Request Entity Too Large', type: 'text/plain' });
  const { method = 'GET', headers } = request;
  const { authorization = '', 'content-type': contentType = '' } = headers;
  const answer =
    (await rpcDoor(services, { method, path, contentType, authorization, body })) ??
    (await desk.answer(path, request, body)) ??
    NOT_FOUND;
  send(response, answer);
}

const NOT_FOUND: HttpAnswer = { status: 404, type: 'text/html; charset=utf-8', body: '<h1>404: Not Found</h1>\n' };

function failed(log: StandinLog, response: ServerResponse, error: unknown): void {
  log('standin.failed', { reason: error instanceof Error ? error.stack : String(error) });
  if (response.headersSent) response.destroy();
  else send(response, { status: 500, body: 'Internal Server Error', type: 'text/plain' });
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host}:${bound}`);
    });
  });
}
