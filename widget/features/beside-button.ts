/** Words beside the chat button: the channel's text and its invitation. Fetched only where a channel has either. */
import type { StandBeside } from '../contract/beside.port';
import { invite } from './invitation/invitation';
import { showLauncherText } from './launcher-text/launcher-text';

export const beside: StandBeside = (host, settings) => {
  showLauncherText(host, settings);
  invite(host, settings);
};
