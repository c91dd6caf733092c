import { type SessionState, sessionStates } from '@/shared/hall/sessions/session-life-cycle';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';

type Look = { icon: IconName; tone: Tone };

const looks: Record<SessionState, Look> = {
  draft: { icon: 'pencil', tone: 'neutral' },
  announced: { icon: 'megaphone', tone: 'info' },
  inProgress: { icon: 'mic', tone: 'accent' },
  ended: { icon: 'clock', tone: 'neutral' },
  minutesProposed: { icon: 'clipboard-list', tone: 'warning' },
  confirmed: { icon: 'circle-check', tone: 'success' },
  cancelled: { icon: 'ban', tone: 'danger' },
};

/** A session's state as people read it. */
export const sessionLook = (state: SessionState): Look & { word: string } => ({
  word: sessionStates[state],
  ...looks[state],
});

type Answer = 'coming' | 'waiting' | 'declined';

/** What the person answered, on a card; nothing where they did not. */
export const answerLook = (answer: Answer | null): (Look & { word: string }) | null => {
  if (answer === 'coming') return { word: '我已报名', icon: 'calendar-check', tone: 'success' };
  if (answer === 'waiting') return { word: '我在候补', icon: 'hourglass', tone: 'warning' };
  return null;
};

/** "12 人报名，还有 18 个位子", "30 人报名，已满". */
export function placesText({
  capacity,
  placesTaken,
}: {
  capacity: number | null;
  placesTaken: number;
}): string {
  if (capacity === null) return `${placesTaken} 人报名`;
  const free = capacity - placesTaken;
  return free > 0
    ? `${placesTaken} 人报名，还有 ${free} 个位子`
    : `${placesTaken} 人报名，位子已满`;
}
