/** JSON log lines with request ids; never bodies, tokens, query strings, or parts of a path that are no ids. */
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { ApplicationLog } from './application-log';
import { loggedPath } from './logged-id';
import { requestId } from './request-id';

const QUIET = /^\/(health|metrics|widget|shop)/;

@Module({
  providers: [ApplicationLog],
  exports: [ApplicationLog],
  imports: [
    LoggerModule.forRootAsync({
      inject: [BRIDGE_CONFIG],
      useFactory: (config: BridgeConfig) => ({
        pinoHttp: {
          level: config.logLevel,
          genReqId: requestId,
          autoLogging: { ignore: (request: IncomingMessage) => QUIET.test(request.url ?? '') },
          customSuccessMessage: () => 'request',
          customErrorMessage: () => 'request',
          customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
          serializers: {
            req: (request: { id: unknown; method: string; url: string }) => ({
              id: request.id,
              method: request.method,
              path: loggedPath(request.url),
            }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
          },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
