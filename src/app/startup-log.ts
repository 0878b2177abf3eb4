/** A logger for the time before the application has its own, and for parts outside the application. */
import pino from 'pino';

export class StartupLog {
  private readonly logger: pino.Logger;

  constructor(level: string) {
    this.logger = pino({ level });
  }

  readonly line = (event: string, fields: object = {}): void => {
    this.logger.info({ event, ...fields });
  };

  warn(event: string, fields: object): void {
    this.logger.warn({ event, ...fields });
  }
}
