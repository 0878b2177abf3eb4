/** For sessions whose channel says nothing of personal data. */
import type { LoadConsent } from '../../core/session/consent.port';

export const noConsent: LoadConsent = () => Promise.reject(new Error('Nobody expected to be asked for consent.'));
