/** Installs packages of Debian without starting the services in them. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const START_POLICY = '/usr/sbin/policy-rc.d';
const START_NOTHING = '#!/bin/sh\nexit 101\n';

/** Debian starts what it installs; nothing of it is wanted here. */
export async function withoutServices(install: () => Promise<void>): Promise<void> {
  if (existsSync(START_POLICY)) return install();
  writeFileSync(START_POLICY, START_NOTHING, { mode: 0o755 });
  try {
    await install();
  } finally {
    rmSync(START_POLICY);
  }
}
