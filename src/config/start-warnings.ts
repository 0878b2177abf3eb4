/** Settings of production with which the bridge starts, but about which whoever runs it should know. */
import type { BridgeConfig } from './bridge-config';

export interface StartWarning {
  /** Of the log line. */
  readonly event: string;
  /** One sentence on what to set. */
  readonly advice: string;
}

export function startWarnings({ production, allowedOrigins }: BridgeConfig): readonly StartWarning[] {
  if (!production || allowedOrigins !== '*') return [];
  const advice =
    'Set ALLOWED_ORIGINS to the origins of the pages that show the chat, such as https://shop.example.com: as it is, any page may open chats here.';
  return [{ event: 'origins.any', advice }];
}
