/** The pace that Meta allows a number, and a number to one person: kept on our side, over all bridges, so that nothing is refused. */
export const WHATSAPP_PACE = Symbol('WhatsAppPace');

export interface WhatsAppPace {
  /** Milliseconds until a message may go from this number (its id) to this shopper; 0: it goes now, and counts. */
  take(number: string, shopper: string): Promise<number>;
}
