/** Every sentence the panel can say. Numbers and dates arrive already written in the language. */
export interface Texts {
  readonly direction: 'ltr' | 'rtl';
  /** How the language tells the time of day. */
  readonly clock: Intl.DateTimeFormatOptions;
  /** Whether "in the morning" stands before the hour. */
  readonly isPeriodFirst: boolean;

  readonly panel: string;
  readonly close: string;
  readonly menu: string;
  readonly talkToPerson: string;

  readonly online: string;
  readonly assistant: string;
  readonly opening: string;
  readonly reconnecting: string;
  readonly connecting: string;
  readonly inQueue: (position: string) => string;
  readonly waitAbout: (minutes: string, isOne: boolean) => string;
  readonly waiting: string;
  readonly closed: string;
  readonly ended: string;

  readonly log: string;
  readonly you: string;
  readonly today: string;
  readonly yesterday: string;
  readonly newMessages: string;
  readonly typing: (name: string) => string;
  readonly joined: (name: string) => string;
  readonly delivery: Readonly<Record<'sending' | 'accepted' | 'delivered' | 'read' | 'failed', string>>;
  readonly edited: string;
  readonly deleted: string;
  readonly retry: string;

  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  readonly trackMyOrder: string;

  readonly unreachable: string;
  readonly tryNow: string;
  readonly slowDown: (seconds: string) => string;
  readonly tooLong: (kilobytes: string) => string;
  readonly refused: string;
  readonly dismiss: string;

  readonly back: string;
  readonly helpfulQuestion: string;
  readonly yes: string;
  readonly no: string;
  readonly votedThanks: string;
}
