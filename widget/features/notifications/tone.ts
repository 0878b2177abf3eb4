/** Two soft notes, synthesised by Web Audio; nothing is fetched. */
const NOTES_HZ = [660, 880];
const NOTE_S = 0.14;
const LOUDNESS = 0.08;

let player: AudioContext | null = null;

/** To be called first on a press: until then browsers keep a page silent. Of several tabs one plays. */
export async function playTone(): Promise<void> {
  // Pages without https have no locks: there each tab plays.
  const { locks } = navigator as Partial<Navigator>;
  if (locks === undefined) return play();
  await locks.request('storefront-chat:tone', { ifAvailable: true }, (lock) => (lock === null ? undefined : play()));
}

async function play(): Promise<void> {
  const audio = (player ??= new AudioContext());
  await audio.resume();
  await Promise.all(NOTES_HZ.map((pitch, index) => playNote(audio, pitch, index * NOTE_S)));
}

export function closeTone(): void {
  void player?.close();
  player = null;
}

function playNote(audio: AudioContext, pitch: number, after: number): Promise<unknown> {
  const [note, volume] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime + after;
  note.frequency.value = pitch;
  volume.gain.setValueAtTime(LOUDNESS, start);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 2 * NOTE_S);
  note.connect(volume).connect(audio.destination);
  note.start(start);
  note.stop(start + 2 * NOTE_S);
  return new Promise((resolve) => note.addEventListener('ended', resolve));
}
