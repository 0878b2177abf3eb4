/** A warning that others can cause: at most one line in a minute, with how often it was. */
import { Logger } from '@nestjs/common';

const WARNED_EVERY_MS = 60_000;

export function boundedWarning(logger: Logger, event: string): (cause: string) => void {
  let warnedAt = -Infinity;
  let unreported = 0;
  return (cause) => {
    unreported += 1;
    if (performance.now() - warnedAt < WARNED_EVERY_MS) return;
    logger.warn({ event, cause, times: unreported });
    warnedAt = performance.now();
    unreported = 0;
  };
}
