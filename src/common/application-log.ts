/** The application's logger, without the framework's start-up messages. */
import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

const FRAMEWORK = [
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
  'NestFactory',
  'NestApplication',
];

@Injectable()
export class ApplicationLog extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && FRAMEWORK.includes(context)) return;
    super.log(message, ...rest);
  }
}
