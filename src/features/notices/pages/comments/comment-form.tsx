import { commentLimits } from '@/shared/notices/comments/comment-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

type CommentFormProps = {
  noticeId: string;
  /** The comment a body replies to. */
  replyTo?: string;
  onLeave?: () => void;
};

const empty = { text: '' };

/** Writing a comment, or a body's reply; what was typed stays on the phone until the server has it. */
export function CommentForm({ noticeId, replyTo, onLeave }: CommentFormProps) {
  const place = `noticeComment:${noticeId}:${replyTo ?? ''}`;
  const [{ text }, change, discard] = useDraft(place, empty);
  const submission = useSubmission({
    key: place,
    send: cloudClient.notices.writeComment.mutate,
    refetches: [cloud.notices.readCommenting.pathKey(), cloud.notices.listComments.pathKey()],
    onReceived: () => {
      discard();
      onLeave?.();
    },
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const isReply = replyTo !== undefined;
  return (
    <Section>
      <TextArea
        label={isReply ? '以单位名义回复' : '写留言'}
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={commentLimits.text.max}
        hint={
          isReply
            ? '显示单位名称，大家都能看到。'
            : '收到这份公告的人都能看到。请不要写电话和身份证号。'
        }
        disabled={isOnItsWay}
      />
      <SubmissionNotice submission={submission} />
      <PrimaryButton
        icon="send"
        loading={isOnItsWay}
        disabled={text.trim() === ''}
        onPress={() =>
          submission.submit({
            ...{ noticeId, commentId: newRequestId(), text },
            replyTo: replyTo ?? null,
          })
        }
      >
        {isReply ? '回复' : '留言'}
      </PrimaryButton>
      {onLeave && (
        <TextButton icon="undo-2" onPress={onLeave}>
          先不回复
        </TextButton>
      )}
    </Section>
  );
}
