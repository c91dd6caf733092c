import { useState } from 'react';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

const { appeal: limits } = moderationLimits;
const empty = { words: '', isOpen: false };

/** Appealing once; what was typed stays on the phone until the server has it. */
export function AppealForm({ itemId }: { itemId: string }) {
  const [{ words, isOpen }, change, discard] = useDraft(`appeal:${itemId}`, empty);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key: `appeal:${itemId}`,
    send: cloudClient.moderation.appeal.mutate,
    refetches: [cloud.moderation.ownContent.pathKey()],
    onReceived: discard,
  });
  const length = words.trim().length;
  const isComplete = length >= limits.min && length <= limits.max;
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  if (!isOpen) {
    return (
      <SecondaryButton icon="scale" onPress={() => change({ isOpen: true })}>
        不同意，我要申诉
      </SecondaryButton>
    );
  }
  return (
    <>
      <TextArea
        label="为什么应该恢复显示"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={limits.max}
        hint="只能申诉一次，由另一位管理员复核。"
        disabled={isOnItsWay}
        error={isTried && !isComplete ? refusalMessage('appealLength', limits) : undefined}
      />
      <SubmissionNotice submission={submission} />
      <SecondaryButton
        icon="send"
        loading={isOnItsWay}
        onPress={() => {
          setTried(true);
          if (isComplete) submission.submit({ itemId, words });
        }}
      >
        提交申诉
      </SecondaryButton>
      <TextButton icon="undo-2" disabled={isOnItsWay} onPress={() => change({ isOpen: false })}>
        先不申诉，写好的内容会留着
      </TextButton>
    </>
  );
}
