/**
 * What the panel and its late parts have in common. Every late part imports this, so that the bundler puts all of it
 * into one chunk: several small ones would weigh more.
 */
import './client/client.errors';
import './client/wire.guards';
import './store/chat.state';
import './store/thread';
import './styles/controls.styles';
import './time/timers.port';
import './views/icons';
