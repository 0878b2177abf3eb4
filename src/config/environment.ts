/** The only reader of `process.env`. */
import { BridgeConfig, readConfig } from './bridge-config';

export function configFromEnvironment(): BridgeConfig {
  return readConfig(process.env);
}
