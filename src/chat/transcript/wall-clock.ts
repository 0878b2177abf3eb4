/** Times as a clock on a wall in some time zone shows them: "2026-11-20 18:00". */
const FALLBACK = 'UTC';
const STYLE: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
};

export class WallClock {
  private readonly format: Intl.DateTimeFormat;

  /** @param zone IANA name; a zone that is not known here, such as one newer than the time-zone data, gives UTC. */
  constructor(zone = FALLBACK) {
    this.format = formatOf(zone);
  }

  /** The zone that is shown. */
  get zone(): string {
    return this.format.resolvedOptions().timeZone;
  }

  minute(iso: string): string {
    return this.format.format(new Date(iso));
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    // Swedish dates are those of ISO 8601.
    return new Intl.DateTimeFormat('sv-SE', { ...STYLE, timeZone });
  } catch (error) {
    if (error instanceof RangeError && timeZone !== FALLBACK) return formatOf(FALLBACK);
    throw error;
  }
}
