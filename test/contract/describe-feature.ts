/**
 * Cases for what a target may lack: run where its `hello` names the feature, skipped aloud where it does not.
 *
 * `tickets` is what a shopper does with them, `ticket_feedback` and `staff_tickets` are features of their own.
 */
import type { TargetInUse } from './contract-target';

export function describeFeature(target: TargetInUse, feature: string, cases: () => void): void {
  if (target.features.includes(feature)) return void describe(feature, cases);
  console.warn(`${target.kind} has no feature “${feature}”: its cases are skipped`);
  describe.skip(`${feature}, which its hello does not name`, cases);
}
