/** Parts of the panel that most chats need late or never, in one chunk. */
let arriving: Promise<unknown> | null = null;

/** Fetches them once; a failed fetch is tried again the next time. */
export async function lateParts(): Promise<void> {
  arriving ??= import('../late.register');
  try {
    await arriving;
  } catch (error) {
    arriving = null;
    throw error;
  }
}
