/**
 * What the panel and its late parts have in common. Every late part imports this, so that the bundler puts all of it
 * into one chunk: several small ones would weigh more.
 */
import './core/api/client.errors';
import './core/api/wire-guards';
import './core/state/chat.state';
import './core/state/thread';
import './ui/controls.styles';
import './core/time/timers.port';
import './ui/icons';
