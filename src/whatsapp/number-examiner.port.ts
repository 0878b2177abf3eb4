/** Asks Meta about a number of the shop, for whoever sets it up. */
import type { WhatsAppNumber } from './numbers.port';

export const NUMBER_EXAMINER = Symbol('NumberExaminer');

/** The number as Meta describes it; what it does not tell is absent. */
export interface DescribedNumber {
  readonly phone: string;
  readonly name?: string;
  /** `GREEN`, `YELLOW`, `RED`. */
  readonly quality?: string;
  readonly verified?: boolean;
}

/** What is wrong with what was entered, so that Meta tells nothing about the number. */
export type NumberFault =
  | 'unreachable'
  | 'token_expired'
  | 'token_wrong'
  | 'secret_wrong'
  | 'number_unknown'
  | 'account_unknown'
  | 'version_unknown'
  | 'too_many';

export type Examination =
  | {
      readonly outcome: 'works' | 'webhook_missing' | 'webhook_unknown' | 'not_subscribed';
      readonly number: DescribedNumber;
    }
  /** Addresses to which what people write goes, and should. */
  | {
      readonly outcome: 'webhook_elsewhere';
      readonly number: DescribedNumber;
      readonly webhook: { readonly there: string; readonly here: string };
    }
  /** Meta's code. */
  | { readonly outcome: 'refused'; readonly code: number }
  | { readonly outcome: NumberFault };

export interface NumberExaminer {
  examine(number: WhatsAppNumber): Promise<Examination>;
}
