import { useQuery } from '@tanstack/react-query';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { pollStates } from '@/shared/polls/poll-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { AdoptionDesk } from '../adoption-types';
import { openAdoptionDesk } from '../desk-pages';
import { StepWords } from './step-words';

type AdoptionStepCardProps = { conventionId: string; state: RevisionState };

/** On the desk: where the vote stands, and the way to it. */
export function AdoptionStepCard({ conventionId, state }: AdoptionStepCardProps) {
  const query = useQuery(cloud.conventions.adoptionDesk.queryOptions({ conventionId }));
  const Way = state === 'adopting' ? PrimaryButton : SecondaryButton;
  return (
    <QueryView query={query}>
      {(desk) => (
        <StepWords words={wordsOf(desk)}>
          <Way icon="vote" onPress={() => openAdoptionDesk(conventionId)}>
            {state === 'adopting' ? '组织审议表决' : '看审议表决'}
          </Way>
        </StepWords>
      )}
    </QueryView>
  );
}

function wordsOf({ poll, meetings }: AdoptionDesk): string {
  const [meeting] = meetings;
  if (meeting?.state === 'entered') return '会议记录已经录入，等另一位工作人员对照签到表核对。';
  if (poll && !poll.isBound) return '表决的内容和审核通过的草案对不上，结果不能采用，请重新生成。';
  if (poll?.isFinal) return '表决结果已经确定，请采用结果。';
  if (poll) return `表决：${pollStates[poll.state]}。`;
  return '审核通过以后，在平台发起表决，或者开会表决以后录入会议记录。';
}
