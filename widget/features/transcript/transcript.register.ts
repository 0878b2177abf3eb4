/** Registers the transcript. */
import { defineElements } from '../../ui/define-elements';
import { StorefrontChatTranscript } from './transcript.element';

defineElements({ 'storefront-chat-transcript': StorefrontChatTranscript });
