export interface WaitingSpeaker {
  id: string;
  /** How often they have spoken in this session. */
  speeches: number;
  /** UTC instant as ISO text. */
  askedAt: string;
}

/**
 * The line of those who want to speak: who has spoken least goes first, so that the same few do not
 * fill the evening; among equals who asked first.
 */
export const speakingOrder = <Speaker extends WaitingSpeaker>(
  waiting: readonly Speaker[],
): Speaker[] =>
  [...waiting].sort(
    (one, other) =>
      one.speeches - other.speeches ||
      Date.parse(one.askedAt) - Date.parse(other.askedAt) ||
      (one.id < other.id ? -1 : 1),
  );
