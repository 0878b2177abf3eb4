/** Puts the stand-in together and starts it: one HTTP server on loopback that answers as Odoo with the addon would. */
import { createServer, type Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Bell } from './bell/bell';
import { readDemoCatalogue } from './demo/demo-catalogue';
import { deskDoor } from './door/desk-door';
import { DeskSessions } from './door/desk-sessions';
import { DeskStream } from './door/desk-stream';
import { DeskViews } from './door/desk-views';
import { Facade } from './facade/facade';
import { Operations } from './facade/operations';
import { Staff } from './facade/staff';
import { Tickets } from './facade/tickets';
import { Floor } from './floor/floor';
import { People } from './floor/people';
import { rpcDoor } from './rpc/rpc-door';
import { Services } from './rpc/services';
import type { Standin, StandinLog, StandinOptions } from './standin-options';
import { Store } from './store/store';

/** Listens first, so that a second process stops at the port before it touches the journal. */
export async function startStandin(options: StandinOptions): Promise<Standin> {
  const { port, host = '127.0.0.1', dataDir, log } = options;
  const store = new Store();
  let ready = Promise.resolve();
  const { doors, stream, bell } = build(store, options);
  const app = express().disable('x-powered-by').disable('etag');
  app.use((_request, response, next) => {
    response.set('x-content-type-options', 'nosniff');
    ready.then(() => next(), next);
  });
  app.use(doors);
  app.use((_request, response) => void response.status(404).send('<h1>404: Not Found</h1>\n'));
  app.use(failed(log));
  const server = createServer(app);
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
      stream.close();
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await bell.close();
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
  const stream = new DeskStream((user) => floor.attend(user, false, 'page'));
  const onShopperTyping = (chat: string, isTyping: boolean): void => stream.typing(chat, isTyping);
  const facade = new Facade({ store, people, operations, staff, tickets, catalogue, series, now, onShopperTyping });
  store.onCommit((changes) => {
    const events = changes.flatMap(([table, key]) =>
      table === store.events.name ? (store.events.get(key) ?? []) : [],
    );
    bell.ring(events);
    stream.changed(changes);
  });
  const sessions = new DeskSessions(store, people, now);
  const views = new DeskViews(store, floor, people, tickets, catalogue, now);
  const desk = deskDoor({ store, people, floor, staff, tickets, bell, sessions, stream, views });
  return { doors: [rpcDoor(new Services(facade, people, series)), desk], stream, bell };
}

function failed(log: StandinLog) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const known = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (known >= 500) log('standin.failed', { reason: error instanceof Error ? error.stack : String(error) });
    if (response.headersSent) next(error);
    else
      response
        .status(known)
        .type('text')
        .send(known >= 500 ? 'Internal Server Error' : 'Bad Request');
  };
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
