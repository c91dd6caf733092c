import type { ObjectionState } from '@/shared/volunteering/ledger/objection-states';
import type { MinuteKind } from '@/shared/volunteering/minute-kinds';
import { minuteKinds } from '@/shared/volunteering/minute-kinds';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import type { OwnEntry } from './minutes-types';

interface Look {
  word: string;
  icon: IconName;
  tone: Tone;
}

/** What an entry is called: the activity, or its kind with what it was for. */
export function entryTitle({
  kind,
  title,
  reason,
}: {
  kind: MinuteKind;
  title: string | null;
  reason: string;
}): string {
  if (kind === 'correction') return `更正：${title ?? minuteKinds.help}`;
  if (kind === 'service' || kind === 'help') return title ?? minuteKinds[kind];
  return reason ? `${minuteKinds[kind]}：${reason}` : minuteKinds[kind];
}

/** How far an entry is on its way to a certificate; nothing for what was spent. */
export function postingLook(posting: OwnEntry['posting']): Look | null {
  if (posting === null) return null;
  if (posting.isObjected) return { word: '有异议，等答复', icon: 'circle-alert', tone: 'warning' };
  if (posting.state === 'over') return { word: '公示期满', icon: 'circle-check', tone: 'success' };
  if (posting.state === 'running') return { word: '公示中', icon: 'eye', tone: 'info' };
  return { word: '还没有公示', icon: 'hourglass', tone: 'neutral' };
}

export const objectionLooks: Record<ObjectionState, Pick<Look, 'icon' | 'tone'>> = {
  open: { icon: 'clock', tone: 'warning' },
  correcting: { icon: 'pencil', tone: 'warning' },
  upheld: { icon: 'circle-check', tone: 'success' },
  dismissed: { icon: 'circle-x', tone: 'neutral' },
};
