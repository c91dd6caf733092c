import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { Callout } from '@/src/ui/callout/callout';
import type { SessionDetail } from '../../session-types';

/** What the person's own place is: signed up, waiting, there; and what follows from it. */
export function OwnPlace({ session: { state, invited, mine } }: { session: SessionDetail }) {
  if (!comingStates.includes(state)) return null;
  if (mine.isThere)
    return (
      <Callout tone="success" title="您已经签到">
        轮到讨论时，可以在下面申请发言。
      </Callout>
    );
  if (mine.answer === 'coming')
    return (
      <Callout tone="success" title="您已经报名">
        请按时参加。到了会场，扫主持人手机上的码签到。来不了的，请取消报名，把位子让给别人。
      </Callout>
    );
  if (mine.answer === 'waiting')
    return (
      <Callout tone="warning" title={`您在候补，排第 ${mine.waitingPlace ?? ''} 位`}>
        有人让出位子，会自动轮到您，并给您发消息。
      </Callout>
    );
  if (!mine.isInvited)
    return (
      <Callout tone="info">
        {invited === 'all' ? '年满十八周岁的居民可以报名参加。' : '这场会只请相关的人参加。'}
        会后，您可以在这里看会议记录。
      </Callout>
    );
  if (mine.answer === 'declined')
    return <Callout tone="info">您说了不参加。改主意的，可以再报名。</Callout>;
  return null;
}
