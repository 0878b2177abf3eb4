/** Starts the stand-in: one HTTP server on loopback that answers as Odoo with the addon would. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { CannedResponses } from './canned/canned-responses';
import { AnalyticsReport } from './report/analytics';
import { Reports } from './report/dashboard';
import { TranscriptSearch } from './transcripts/transcript-search';
import { signedCalls } from './webhook/signed-call';
import { WebhookSender } from './webhook/webhook';
import { readDemoCatalogue } from './demo/demo-catalogue';
import { seed } from './demo/seed';
import { deskRouter } from './desk/desk.router';
import { DeskStream } from './desk/desk-stream';
import { Suggestions } from './desk/suggestions';
import { Cards } from './facade/cards';
import { Erased } from './facade/erased';
import { Facade } from './facade/facade';
import { FEATURES } from './facade/features';
import { Files } from './facade/files';
import { ManagedChats } from './facade/managed-chats';
import { operations } from './facade/operations';
import { Staff } from './facade/staff';
import { HandOvers } from './facade/hand-over';
import { StaffAgents } from './facade/staff-agents';
import { StaffTickets } from './facade/staff-tickets';
import { TicketFacade } from './facade/tickets';
import { Privacy } from './facade/privacy';
import { WhatsAppSettings } from './facade/whatsapp-settings';
import { Requeue } from './routing/requeue';
import { Routing } from './routing/routing';
import { People } from './routing/people';
import { rpcRouter } from './rpc/rpc.router';
import { Services } from './rpc/services';
import type { Standin, StandinLog, StandinOptions } from './standin-options';
import { Store } from './store/store';
import { TicketNotices } from './tickets/ticket-notices';
import { TicketBook } from './tickets/ticket-book';

/** Listens first, so that a second process stops at the port before it touches the journal. */
export async function startStandin(options: StandinOptions): Promise<Standin> {
  const { port, host = '127.0.0.1', dataDir, log } = options;
  const store = new Store();
  let ready = Promise.resolve();
  const { routers, stream, webhook, requeue, begin } = build(store, options);
  const app = express().disable('x-powered-by').disable('etag');
  app.use((_request, response, next) => {
    response.set('x-content-type-options', 'nosniff');
    ready.then(() => next(), next);
  });
  app.use(routers);
  app.use((_request, response) => void response.status(404).send('<h1>404: Not Found</h1>\n'));
  app.use(failed(log));
  const server = createServer(app);
  const url = await listen(server, host, port);
  ready = store.open(dataDir).then(begin);
  await ready.catch((error: unknown) => {
    server.close().closeAllConnections();
    throw error;
  });
  requeue.start();
  log('standin.started', { url, desk: `${url}/desk` });
  return {
    url,
    close: async () => {
      requeue.stop();
      stream.close();
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await webhook.close();
      await store.close();
    },
  };
}

function build(store: Store, options: StandinOptions) {
  const { bridgeUrl, bridgeSecret, log, series = '19.0', without = [], now = () => new Date() } = options;
  const catalogue = options.catalogue ?? readDemoCatalogue(options.shopUrl);
  const people = new People(catalogue.users);
  const shop = { store, people, catalogue, now };
  const bridge = signedCalls(bridgeUrl, bridgeSecret, now);
  const erased = new Erased(shop);
  const routing = new Routing(shop, erased);
  const privacy = new Privacy(shop, erased);
  const files = new Files(store);
  const staff = new Staff(shop, routing, files);
  const managed = new ManagedChats(shop, routing);
  const cannedResponses = new CannedResponses(shop);
  const book = new TicketBook(shop, routing, files, new TicketNotices(shop, routing));
  const tickets = new TicketFacade(shop, routing, book, files);
  const staffTickets = new StaffTickets(shop, book, files);
  const webhook = new WebhookSender(bridge, log);
  const stream = new DeskStream((user) => routing.setPresence(user, false, 'page'));
  const onShopperTyping = (chat: string, isTyping: boolean): void => stream.typing(chat, isTyping);
  const apply = operations(shop, routing, tickets, files, erased, managed);
  const features = FEATURES.filter((feature) => !without.includes(feature));
  const facade = new Facade({
    shop,
    operations: apply,
    staff,
    managed,
    tickets,
    staffTickets,
    agents: new StaffAgents(shop, routing),
    handOvers: new HandOvers(shop, routing),
    cannedResponses,
    transcripts: new TranscriptSearch(shop, routing),
    reports: new Reports(shop, routing, staffTickets),
    analytics: new AnalyticsReport(shop),
    files,
    privacy,
    whatsapp: new WhatsAppSettings(log, options.whatsapp),
    series,
    features,
    onShopperTyping,
  });
  store.onCommit((changes) => {
    webhook.send(changes.flatMap(([table, key]) => (table === store.events.name ? (store.events.get(key) ?? []) : [])));
    if (changes.some(([table, , row]) => table === store.privacyTasks.name && row !== undefined)) webhook.privacy();
    stream.changed(changes);
  });
  const routers = [
    rpcRouter(new Services(facade, people, series)),
    deskRouter({
      ...{ shop, routing, facade, staff, tickets: staffTickets, files, webhook, stream },
      cards: new Cards(shop, staff),
      suggestions: new Suggestions(shop, routing, cannedResponses, bridge),
    }),
  ];
  const begin = (): Promise<void> => seed(shop, routing, files);
  return { routers, stream, webhook, begin, requeue: new Requeue(shop, routing, options.requeue) };
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

async function listen(server: Server, host: string, port: number): Promise<string> {
  await once(server.listen(port, host), 'listening');
  const address = server.address();
  return `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
}
