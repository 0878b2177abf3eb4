/** Optional abilities of the desk: an older addon may lack some. */
export const DESK_ABILITIES = Symbol('DeskAbilities');

export type DeskAbility = 'watch_orders';

export interface DeskAbilities {
  /** False until the desk was reached for the first time. */
  can(ability: DeskAbility): boolean;
}
