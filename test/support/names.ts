/** The keyed hash of names that specs without a bridge use. */
import { NameHash } from '../../src/common/name-hash';

export const NAMES = new NameHash('a session secret of a test');
