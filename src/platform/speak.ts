/**
 * Reads Chinese words aloud with the browser's own voice. In a mini-program there is none without a
 * plug-in of somebody else's: `speak.weapp.ts`.
 */
export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

/** Part of a normal pace: those who listen are often old. */
const pace = 0.9;

/** Counts readings, so that one that was broken off does not end the one after it. */
let reading = 0;

/**
 * Reads the parts one after the other, ending what was being read before. Browsers break off long
 * readings, so each part is one of its own. `onEnd` is called once all is read, or where it cannot be.
 */
export function speak(parts: readonly string[], onEnd: () => void): void {
  stopSpeaking();
  const mine = reading;
  const end = () => {
    if (mine === reading) onEnd();
  };
  const spoken = parts.filter((part) => part.trim() !== '');
  if (spoken.length === 0) end();
  spoken.forEach((part, at) => {
    const utterance = new SpeechSynthesisUtterance(part);
    utterance.lang = 'zh-CN';
    utterance.rate = pace;
    utterance.onerror = end;
    if (at === spoken.length - 1) utterance.onend = end;
    window.speechSynthesis.speak(utterance);
  });
}

export function stopSpeaking(): void {
  reading += 1;
  window.speechSynthesis.cancel();
}
