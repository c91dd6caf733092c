/** Minutes between two pushes of ordinary notices to the same person. */
export const pushPauseMinutes = 60;

/** Whoever was pushed an ordinary notice at this instant or before may be pushed the next one at `now`. */
export const pauseEndedBefore = (now: Date): Date =>
  new Date(now.getTime() - pushPauseMinutes * 60_000);

/** What brings a notice to somebody: its publishing, or a re-send to those who have not read it. */
export const pushOccasions = ['published', 'reminder'] as const;
export type PushOccasion = (typeof pushOccasions)[number];

/** `push`: through WeChat and in the inbox. `inApp`: in the inbox alone. `none`: unread in the list, no more. */
export type PushDecision = 'push' | 'inApp' | 'none';

export interface PushQuestion {
  emergency: boolean;
  occasion: PushOccasion;
  /** Whether they still take a message of its kind. */
  accepts: boolean;
  /** Of an ordinary notice; null: never. */
  lastPushedAt: Date | null;
  now: Date;
}

/**
 * How a notice comes to somebody. An emergency is always pushed, and stands in everybody's inbox. Any
 * other is pushed to whoever accepts it, once in `pushPauseMinutes` at most; otherwise it is simply
 * unread in the list, and a re-send stands in the inbox.
 */
export function decidePush(question: PushQuestion): PushDecision {
  const { emergency, occasion, accepts, lastPushedAt, now } = question;
  if (emergency) return accepts ? 'push' : 'inApp';
  const pauseOver = lastPushedAt === null || lastPushedAt <= pauseEndedBefore(now);
  if (accepts && pauseOver) return 'push';
  return occasion === 'reminder' ? 'inApp' : 'none';
}
