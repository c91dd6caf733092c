import { useState } from 'react';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { SessionMinutes } from '../../session-types';

type AnswerMinutesProps = { sessionId: string; minutes: SessionMinutes };

/** Confirming the version one has just read, or saying what is wrong with it. */
export function AnswerMinutes({ sessionId, minutes }: AnswerMinutesProps) {
  const { version, ownAnswer } = minutes;
  const [isObjecting, object] = useState(false);
  const [draft, change, forget] = useDraft(`minutes-remark:${sessionId}.${version}`, {
    remark: '',
  });
  const answer = useSubmission({
    key: `minutes-answer:${sessionId}.${version}`,
    send: cloudClient.hall.answerMinutes.mutate,
    refetches: [cloud.hall.pathKey()],
    onReceived: () => {
      object(false);
      forget();
    },
  });
  const { min, max } = sessionLimits.remark;
  const isSending = answer.status === 'sending';
  const say = (said: 'confirmed' | 'objected', remark: string) =>
    answer.submit({ sessionId, version, answer: said, remark });
  return (
    <Section title="您的意见">
      {ownAnswer === 'confirmed' && <Callout tone="success">您已经确认这份记录。</Callout>}
      {ownAnswer === 'objected' && <Callout tone="warning">您提出了不同意见，还可以改。</Callout>}
      <SubmissionNotice submission={answer} />
      {isObjecting ? (
        <>
          <TextArea
            label="哪里和会上说的不一样？"
            value={draft.remark}
            onChange={(remark) => change({ remark })}
            maxLength={max}
            hint="大家都能看到"
          />
          <PrimaryButton
            icon="send"
            loading={isSending}
            disabled={draft.remark.trim().length < min}
            onPress={() => say('objected', draft.remark)}
          >
            提交不同意见
          </PrimaryButton>
          <SecondaryButton onPress={() => object(false)}>不提了</SecondaryButton>
        </>
      ) : (
        <>
          {ownAnswer !== 'confirmed' && (
            <PrimaryButton icon="check" loading={isSending} onPress={() => say('confirmed', '')}>
              记录属实，我确认
            </PrimaryButton>
          )}
          <SecondaryButton icon="message-square-plus" onPress={() => object(true)}>
            我有不同意见
          </SecondaryButton>
        </>
      )}
    </Section>
  );
}
