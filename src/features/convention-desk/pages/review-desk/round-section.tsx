import { useState } from 'react';
import { reviewStates } from '@/shared/conventions/review/review-outcomes';
import { RemarkCard } from '@/src/features/conventions/public';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import type { DeskRound } from '../../adoption-types';
import { AnswerSheet } from './answer-sheet';

type RoundSectionProps = { conventionId: string; round: DeskRound; canAnswer: boolean };

const tones = { open: 'info', approved: 'success', changesRequired: 'warning' } as const;

/** One round of review: its outcome, and every remark with how it was met. */
export function RoundSection({ conventionId, round, canAnswer }: RoundSectionProps) {
  const [answering, setAnswering] = useState<DeskRound['remarks'][number] | null>(null);
  const { state, reviewerOffice, reviewerName, decidedAt, submittedAt, opinion, remarks } = round;
  return (
    <Section title={`第 ${round.round} 轮（第 ${round.version} 稿）`}>
      <Callout tone={tones[state]} title={reviewStates[state]}>
        {decidedAt === null
          ? `${dayAndTime(submittedAt)} 提交。审核人提交结论以后，意见会显示在这里。`
          : [`${reviewerOffice} ${reviewerName}，${dayAndTime(decidedAt)}`, opinion]
              .filter((line) => line)
              .join('\n')}
      </Callout>
      {remarks.map((remark) => (
        <RemarkCard
          key={remark.remarkId}
          remark={remark}
          action={
            canAnswer && (
              <TextButton
                icon="message-circle-reply"
                label={`写处理情况：${remark.remark}`}
                onPress={() => setAnswering(remark)}
              >
                {remark.answer === null ? '写处理情况' : '修改处理情况'}
              </TextButton>
            )
          }
        />
      ))}
      {answering && (
        <AnswerSheet
          conventionId={conventionId}
          remark={answering}
          onClose={() => setAnswering(null)}
        />
      )}
    </Section>
  );
}
