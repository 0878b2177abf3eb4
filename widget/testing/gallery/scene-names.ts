/** The names of all scenes, for the gallery and for the tests that look at each. */
/** Those in which the chat is closed. */
export const CLOSED_SCENES = ['launcher-text', 'invitation'] as const;

/** Those in which it is open. */
export const OPEN_SCENES = [
  'greeting',
  'looks',
  'bot',
  'order',
  'products',
  'waiting',
  'closed',
  'live',
  'states',
  'ended',
  'rated',
  'thanked',
  'offline',
  'too-long',
  'opening',
  'hostile',
  'files',
  'tray',
  'formatted',
  'faq',
  'faq-voted',
  'changed',
  'long',
  'news',
  'prechat',
  'prechat-required',
  'consent',
  'consent-required',
  'consent-first',
  'consent-changed',
  'consent-prechat',
  'consent-ticket',
  'away',
  'nobody',
  'ending',
  'menu',
  'emoji',
  'emoji-none',
  'topics',
  'topics-found',
  'topics-none',
  'topic',
  'topic-voted',
  'ticket',
  'ticket-flaws',
  'ticket-sent',
  'tickets',
  'tickets-none',
  'request',
  'request-solved',
  'request-closed',
  'history',
  'history-none',
  'past',
  'transcript',
  'transcript-mailed',
] as const;
export const SCENE_NAMES = [...CLOSED_SCENES, ...OPEN_SCENES] as const;
export type ClosedSceneName = (typeof CLOSED_SCENES)[number];
export type OpenSceneName = (typeof OPEN_SCENES)[number];
export type SceneName = ClosedSceneName | OpenSceneName;

/** What each of them can be seen in. */
export const SCENE_LANGUAGES = ['en', 'bn', 'ar'] as const;
