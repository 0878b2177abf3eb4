/** The HTTP server, which waits for no slow client: neither for headers nor for bodies. */
import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

export interface HttpTimes {
  /** From the first byte, or the connection, to the end of the headers. */
  readonly headersTimeout: number;
  /** To the end of the body: a file of 10 MB over a slow mobile connection. Other bodies have less, see `bodyWithin`. */
  readonly requestTimeout: number;
  /** How often the server looks. */
  readonly connectionsCheckingInterval: number;
}

/** In milliseconds. */
export const HTTP_TIMES: HttpTimes = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
};

export class TimedHttpAdapter extends ExpressAdapter {
  constructor(private readonly times: HttpTimes = HTTP_TIMES) {
    super();
  }

  override initHttpServer(): void {
    this.setHttpServer(createServer(this.times, this.getInstance()));
  }
}
