import { openPage } from '@/src/platform/open-page';
import { SecondaryButton } from '@/src/ui/button/button';
import type { NoticeDetail } from '../../notice-types';

/** From a notice about a poll to the poll: to vote in it, or to see how it was counted. */
export function PollLink({ notice: { pollId, kind } }: { notice: NoticeDetail }) {
  if (pollId === null) return null;
  const isResult = kind === 'pollResult';
  const page = isResult ? 'poll-result' : 'poll';
  return (
    <SecondaryButton
      icon={isResult ? 'chart-pie' : 'vote'}
      onPress={() => openPage(`/features/polls/pages/${page}/index`, { pollId })}
    >
      {isResult ? '看详细结果' : '看这次表决'}
    </SecondaryButton>
  );
}
