/**
 * Resources that the suites of one run share: a browser, the files of the widget, and a bridge for each worker. Held by the process
 * that outlives the workers; started when a suite first asks for it.
 */
import type { BrowserServer } from 'playwright-core';
import { launchBrowserServer } from '../../browser/chromium';
import { TestBridge, startBridge } from '../bridge';
import { LocalServer, listen } from '../local-server';
import { serveWidget } from './widget-files';

const WEBHOOK_SECRET = 'a-webhook-secret-for-tests';

/** The pages of all browsers come from one address. */
const ONE_ADDRESS = { WAITING_CHATS: '1000', TICKETS_AN_HOUR: '1000', TICKETS_A_DAY: '1000' };
const BRIDGE_ENV = { ODOO_WEBHOOK_SECRET: WEBHOOK_SECRET, ...ONE_ADDRESS };

export interface SharedAddresses {
  /** For `chromium.connect`. */
  readonly browser: { readonly endpoint: string };
  readonly gallery: { readonly url: string };
  readonly bridge: Pick<TestBridge, 'url' | 'deskUrl'> & { readonly webhookSecret: string };
}

export class SharedResources {
  private browser: Promise<BrowserServer> | undefined;
  private gallery: Promise<LocalServer> | undefined;
  private readonly bridges = new Map<string, Promise<TestBridge>>();
  private server: LocalServer | undefined;

  /** @returns the address at which suites ask: `/browser`, `/gallery`, `/bridge?worker=1`. */
  async open(): Promise<string> {
    this.server = await listen((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      this.addressOf(pathname.slice(1), searchParams.get('worker') ?? '1').then(
        (address) => response.end(JSON.stringify(address)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    return this.server.url;
  }

  async close(): Promise<void> {
    await this.server?.close();
    const bridges = [...this.bridges.values()].map((bridge) => bridge.then(({ stop }) => stop()));
    const others = [this.browser?.then((server) => server.close()), this.gallery?.then((server) => server.close())];
    await Promise.allSettled([...bridges, ...others]);
  }

  private async addressOf(what: string, worker: string): Promise<SharedAddresses[keyof SharedAddresses]> {
    switch (what) {
      case 'browser':
        this.browser ??= launchBrowserServer();
        return { endpoint: (await this.browser).wsEndpoint() };
      case 'gallery':
        this.gallery ??= serveWidget();
        return { url: (await this.gallery).url };
      case 'bridge': {
        const bridge = this.bridges.get(worker) ?? startBridge({ env: BRIDGE_ENV });
        this.bridges.set(worker, bridge);
        const { url, deskUrl } = await bridge;
        return { url, deskUrl, webhookSecret: WEBHOOK_SECRET };
      }
      default:
        throw new Error(`nothing called ${what} is shared`);
    }
  }
}
