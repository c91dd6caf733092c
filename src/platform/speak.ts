/**
 * Reads Chinese words aloud with the browser's own voice. In a mini-program there is none without a
 * plug-in of somebody else's: `speak.weapp.ts`.
 */
export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

/** Part of a normal pace: those who listen are often old. */
const pace = 0.9;

/**
 * Reads the parts one after the other, ending what was being read before. Browsers break off long
 * readings, so each part is one of its own. `onEnd` is called when all is read, broken off or impossible.
 */
export function speak(parts: readonly string[], onEnd: () => void): void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  const spoken = parts.filter((part) => part.trim() !== '');
  if (spoken.length === 0) {
    onEnd();
    return;
  }
  spoken.forEach((part, at) => {
    const utterance = new SpeechSynthesisUtterance(part);
    utterance.lang = 'zh-CN';
    utterance.rate = pace;
    utterance.onerror = onEnd;
    if (at === spoken.length - 1) utterance.onend = onEnd;
    speechSynthesis.speak(utterance);
  });
}

export const stopSpeaking = (): void => window.speechSynthesis.cancel();
