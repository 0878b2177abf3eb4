/** Programs that Odoo needs of the machine, from its own suite: Python packages and PostgreSQL's server. */
import { existsSync, readdirSync } from 'node:fs';
import { CannotBring } from '../../support/machine/cannot-bring';
import { say } from '../../support/machine/say';
import { Apt, isInstalled, isOffered } from '../../support/machine/apt';

/** What an older suite calls it. */
const OLDER_NAMES: Readonly<Record<string, string>> = {
  'python3-lxml-html-clean': 'python3-lxml',
  'python3-pytz': 'python3-tz',
};
const SERVERS = '/usr/lib/postgresql';

export async function bringPrograms(apt: Apt, depends: readonly string[]): Promise<void> {
  const python = depends.filter((name) => /^python3(-|$)/.test(name));
  const missing = [...python, ...(postgresPrograms() === undefined ? ['postgresql'] : [])].filter(isMissing);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} …`);
  if (!missing.every((name) => offeredName(name))) await apt.update();
  const unknown = missing.filter((name) => offeredName(name) === undefined);
  if (unknown.length > 0) throw new CannotBring(`This Debian has no ${unknown.join(', ')}.`);
  await apt.install(missing.flatMap((name) => offeredName(name) ?? []));
}

/** The folder of the newest server's programs. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(SERVERS) ? readdirSync(SERVERS).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${SERVERS}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`));
}

function isMissing(name: string): boolean {
  return ![name, OLDER_NAMES[name]].some((known) => known !== undefined && isInstalled(known));
}

function offeredName(name: string): string | undefined {
  return [name, OLDER_NAMES[name]].find((known): known is string => known !== undefined && isOffered(known));
}
