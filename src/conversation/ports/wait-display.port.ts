/** The shop's choice to let its shoppers know how long they may wait. */
export const WAIT_DISPLAY = Symbol('WaitDisplay');

export interface WaitDisplay {
  /** True where the channel does not show who is online: the wait changes with that. False for a channel that is gone. */
  hidesWait(channel: string): boolean;
}
