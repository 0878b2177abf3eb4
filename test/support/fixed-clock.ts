/** A clock that stands still. */
import type { Clock } from '../../src/conversation/ports';
import { AT } from './conversations';

export const FIXED_CLOCK: Clock = { now: () => Date.parse(AT) };
