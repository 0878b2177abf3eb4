/** After all suites: takes down what they shared. */
import { shared } from './global-setup';

export default function closeShared(): Promise<void> {
  return shared.close();
}
