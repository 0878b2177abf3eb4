/** What the desk can do besides the chat itself: an older one may lack some of it. */
export const DESK_ABILITIES = Symbol('DeskAbilities');

export type DeskAbility = 'watch_orders';

export interface DeskAbilities {
  /** As far as is known: false until the desk was reached for the first time. */
  can(ability: DeskAbility): boolean;
}
