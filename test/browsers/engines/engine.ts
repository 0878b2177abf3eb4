/** A browser engine and the windows of people in it, by what every protocol for browsers can do. */
export const ENGINE_NAMES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** As both protocols have them: https://w3c.github.io/webdriver/#actions */
export type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string };
export type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number };
export type InputSource =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | {
      readonly type: 'pointer';
      readonly id: string;
      readonly parameters: { readonly pointerType: 'mouse' };
      readonly actions: readonly PointerAction[];
    };

/** The one window of one person; nobody else has its storage. */
export interface Window {
  /** Resolves when the page has loaded. */
  goTo(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression, awaited, as JSON carries it. */
  evaluate<T>(expression: string): Promise<T>;
  perform(source: InputSource): Promise<void>;
  /** @param field expression of an `input` that takes files; @param paths absolute */
  chooseFiles(field: string, paths: readonly string[]): Promise<void>;
  /** Inner size in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** PNG of what is seen. */
  picture(): Promise<Buffer>;
}

export interface Engine {
  readonly name: EngineName;
  /** Opens the window of a new person and closes the one of the person before. */
  someone(): Promise<Window>;
  close(): Promise<void>;
}
