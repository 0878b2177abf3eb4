/** Parses the version of Odoo from the replies of 18 and 19. */
import { isRecord, textAt } from './json-value';

export interface OdooVersion {
  /** For example `18.0` or `saas~18.2`. */
  readonly series: string;
  readonly major: number;
  /** For example `18.0-20250506`. */
  readonly full: string;
}

/** From `common.version`: `{server_version, server_serie, …}`. Null when it is something else. */
export function versionFromCommon(answer: unknown): OdooVersion | null {
  return versionOf(textAt(answer, 'server_serie'), textAt(answer, 'server_version'));
}

/** From `GET /web/version`, Odoo 19 and later: `{version_info: [19, 0, …], version}`. */
export function versionFromWeb(answer: unknown): OdooVersion | null {
  const info: unknown = isRecord(answer) ? answer.version_info : undefined;
  if (!Array.isArray(info) || info.length < 2) return null;
  return versionOf(`${String(info[0])}.${String(info[1])}`, textAt(answer, 'version'));
}

/** From the XML of `common.version`, of which only two strings are wanted. */
export function versionFromXml(xml: string): OdooVersion | null {
  const member = (name: string) =>
    new RegExp(`<name>${name}</name>\\s*<value>\\s*<string>([^<]{1,64})<`).exec(xml)?.[1] ?? '';
  return versionOf(member('server_serie'), member('server_version'));
}

function versionOf(series: string, full: string): OdooVersion | null {
  const major = Number(/^\D*(\d{1,3})\./.exec(series)?.[1]);
  return Number.isInteger(major) ? { series, major, full: full || series } : null;
}
