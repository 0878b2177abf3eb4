/** Starts the bridge: store, Odoo or the stand-in, then the HTTP server. */
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { raw } from 'express';
import helmet from 'helmet';
import type Redis from 'ioredis';
import { AppModule } from './app.module';
import { ApplicationLog } from '../common/application-log';
import { bodyWithin, shallowBody } from '../common/body-rules';
import { Callers } from '../common/callers.service';
import { ClientAddresses } from '../common/client-addresses.service';
import { BridgeConfig } from '../config/bridge-config';
import { startWarnings } from '../config/start-warnings';
import { SYSTEM_CLOCK } from '../conversation/ports';
import { Metrics } from '../observability/metrics';
import { OdooRpcClient, OdooUnreachableError, createOdooRpc } from '../odoo/rpc';
import { serveApiDocument } from './api-document';
import { serveDemo, serveWidget } from './static-pages';
import { Standin, startStandin } from '../embedded/odoo';
import { RunningStore, startStore } from '../embedded/redis';
import { FakeGraph, simulator } from '../embedded/whatsapp';
import { REDIS } from '../redis/connection';
import { RedisSocketIoAdapter } from '../redis/socket-io.adapter';
import { SocketAdmission } from './socket-admission';
import { StartupLog } from './startup-log';
import { TimedHttpAdapter } from './timed-http.adapter';
import { OpenConnections } from './open-connections';

const BODY_LIMIT = '256kb';
/** Batches of WhatsApp are signed as they come, and larger than what people send. */
const WHATSAPP_WEBHOOK = '/api/v1/whatsapp/webhook';
const WHATSAPP_BATCH = { type: () => true, limit: '3mb' };
/** HSTS for this host alone: behind a proxy that gives the bridge a path, the hosts below are the shop's. */
const SECURITY_HEADERS = {
  contentSecurityPolicy: false,
  crossOriginResourcePolicy: { policy: 'same-site' },
  strictTransportSecurity: { includeSubDomains: false },
} as const;
/** So many bytes arrive within this time over any connection on which a chat makes sense. */
const BODY_WITHIN_MS = 15_000;
/** The time that open requests and sockets get at shutdown. */
const DRAIN_MS = 2_000;

export interface RunningBridge {
  readonly url: string;
  /** Null with a real Odoo. */
  readonly deskUrl: string | null;
  readonly store: RunningStore['kind'];
  close(): Promise<void>;
}

/** Throws an error whose message says what to do when it cannot start. */
export async function launch(config: BridgeConfig): Promise<RunningBridge> {
  const log = new StartupLog(config.logLevel);
  for (const { event, advice } of startWarnings(config)) log.warn(event, { advice });
  const store = await startStore({
    dataDir: config.dataDir,
    log: log.line,
    maxBytes: config.storeBytes,
    ...(config.redisUrl === undefined ? {} : { redisUrl: config.redisUrl }),
    ...(config.embeddedStore === undefined ? {} : { prefer: config.embeddedStore }),
  });
  const whatsapp = config.odoo.standin && config.open.demo ? await FakeGraph.start(demoNumber(config)) : null;
  const standin = config.odoo.standin ? await openStandin(config, log, whatsapp) : null;
  const metrics = new Metrics();
  const odoo = createOdooRpc({ ...config.odoo, onCall: (...call) => metrics.odooCall(...call) });
  try {
    await checkOdoo(odoo, log);
    const app = await openApp(config, { store, standin, odoo, metrics, whatsapp });
    const connections = new OpenConnections(app.getHttpServer());
    const close = async (): Promise<void> => {
      connections.cutAfter(DRAIN_MS);
      await app.close();
      await whatsapp?.close();
      await standin?.close();
      await store.close();
    };
    return { url: config.publicUrl, deskUrl: standin && `${standin.url}/desk`, store: store.kind, close };
  } catch (error) {
    await odoo.close();
    await whatsapp?.close();
    await standin?.close();
    await store.close();
    throw error;
  }
}

function openStandin(config: BridgeConfig, log: StartupLog, whatsapp: FakeGraph | null): Promise<Standin> {
  return startStandin({
    port: config.odoo.standinPort,
    dataDir: config.dataDir,
    bridgeUrl: `http://127.0.0.1:${config.port}`,
    bridgeSecret: config.secrets.webhook,
    ...(whatsapp !== null && { whatsapp: () => [whatsapp.number] }),
    ...(config.open.demo && { shopUrl: `${config.publicUrl}/shop/` }),
    log: log.line,
  });
}

/** A wrong login, database or addon prevents the start; an unreachable Odoo does not. */
async function checkOdoo(odoo: OdooRpcClient, log: StartupLog): Promise<void> {
  try {
    const { hello } = await odoo.verify();
    log.line('odoo.ready', { odoo_version: hello.odoo_version, addon_version: hello.addon_version });
  } catch (error) {
    if (!(error instanceof OdooUnreachableError)) throw error;
    log.line('odoo.away', {
      advice: error.advice,
      next: 'starting on the last settings; catching up when Odoo is back',
    });
  }
}

/** Without a shop of its own, the demo shop is on WhatsApp too. */
function demoNumber({ port, publicUrl }: BridgeConfig) {
  const callbackUrl = `${publicUrl}${WHATSAPP_WEBHOOK}`;
  return { bridgeUrl: `http://127.0.0.1:${port}`, callbackUrl, channel: 'default', now: () => SYSTEM_CLOCK.now() };
}

interface Surroundings {
  readonly store: RunningStore;
  readonly standin: Standin | null;
  readonly odoo: OdooRpcClient;
  readonly metrics: Metrics;
  readonly whatsapp: FakeGraph | null;
}

async function openApp(
  config: BridgeConfig,
  { store, standin, odoo, metrics, whatsapp }: Surroundings,
): Promise<NestExpressApplication> {
  const graphUrl = whatsapp?.url ?? config.graphUrl;
  const module = AppModule.in({ config: { ...config, graphUrl }, storeUrl: store.url, odoo, metrics });
  const app = await NestFactory.create<NestExpressApplication>(module, new TimedHttpAdapter(), {
    rawBody: true,
    bufferLogs: true,
  });
  app.useLogger(app.get(ApplicationLog));
  app.set('trust proxy', app.get(ClientAddresses).trusts);
  app.disable('x-powered-by');
  app.use(bodyWithin(BODY_WITHIN_MS));
  app.use(WHATSAPP_WEBHOOK, raw(WHATSAPP_BATCH));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.use(shallowBody);
  app.use(app.get(Callers).handle);
  app.use(helmet(SECURITY_HEADERS));
  app.enableCors({ origin: config.allowedOrigins === '*' ? '*' : [...config.allowedOrigins], maxAge: 86_400 });
  const origins = config.allowedOrigins === '*' ? '*' : [...config.allowedOrigins, new URL(config.publicUrl).origin];
  const admission = new SocketAdmission(origins, (request) => app.get(ClientAddresses).of(request));
  app.useWebSocketAdapter(new RedisSocketIoAdapter(app, app.get<Redis>(REDIS), config.allowedOrigins, admission));
  const docs_url = `${config.publicUrl}/api/docs`;
  serveWidget(app, config.open.demo);
  if (config.open.demo) serveDemo(app, standin === null ? { docs_url } : { docs_url, desk_url: `${standin.url}/desk` });
  if (whatsapp !== null) app.use('/whatsapp', simulator(whatsapp));
  if (config.open.docs) serveApiDocument(app);
  await (config.host === undefined ? app.listen(config.port) : app.listen(config.port, config.host));
  return app;
}
