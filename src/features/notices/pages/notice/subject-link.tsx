import { openConvention } from '@/src/features/conventions/public';
import { openPage } from '@/src/platform/open-page';
import { SecondaryButton } from '@/src/ui/button/button';
import type { NoticeDetail } from '../../notice-types';

/** To what the notice is about: the convention, the poll to vote in, or how it was counted. */
export function SubjectLink({ notice }: { notice: NoticeDetail }) {
  const { conventionId } = notice;
  if (conventionId === null) return <PollLink notice={notice} />;
  return (
    <SecondaryButton icon="scroll-text" onPress={() => openConvention(conventionId)}>
      去看公约
    </SecondaryButton>
  );
}

function PollLink({ notice: { pollId, kind } }: { notice: NoticeDetail }) {
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
