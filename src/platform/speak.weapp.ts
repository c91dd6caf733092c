/**
 * Not offered in WeChat: the platform has no voice of its own, and the plug-in that brings one
 * (同声传译) would send what is read to another company. Phones' own screen readers still read it.
 */
export const canSpeak = (): boolean => false;

export function speak(_parts: readonly string[], onEnd: () => void): void {
  onEnd();
}

export const stopSpeaking = (): void => undefined;
