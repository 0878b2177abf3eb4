/** Log lines from before the application has its logger, and from parts that live outside it. */
import pino from 'pino';

export class StartupLog {
  private readonly logger: pino.Logger;

  constructor(level: string) {
    this.logger = pino({ level });
  }

  readonly line = (event: string, fields: object = {}): void => {
    this.logger.info({ event, ...fields });
  };
}
