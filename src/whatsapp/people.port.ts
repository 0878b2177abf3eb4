/** People who wrote to one of the shop's numbers, by what staff know of them. */
export const WHATSAPP_PEOPLE = Symbol('WhatsAppPeople');

export interface WhatsAppPeople {
  /** Ids of the shoppers who wrote to these numbers under this phone (in digits) or user id. */
  find(numbers: readonly string[], phoneOrUserId: string): Promise<readonly string[]>;
}
