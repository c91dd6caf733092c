import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { showDraft } from '@/src/features/poll-preparation/public';
import { cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import './cancel-poll.scss';

const empty = { reason: '' };

/** Postponing a poll that has not opened: it has to be announced again, so a draft opens afterwards. */
export function PostponePoll({ pollId }: { pollId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [{ reason }, change, discard] = useDraft(`postpone:${pollId}`, empty);
  const postpone = useCommand(cloudClient.polls.postponePoll.mutate, {
    onDone: ({ draftId }) => {
      discard();
      setOpen(false);
      showDraft(draftId);
    },
  });
  const { min, max } = pollLimits.cancelReason;
  return (
    <>
      <TextButton icon="calendar" onPress={() => setOpen(true)}>
        延期，重新公告
      </TextButton>
      <Sheet open={isOpen} title="延期，重新公告" onClose={() => setOpen(false)}>
        <View className="cancel-poll">
          <View>
            这次表决会取消，事项和规则复制成一份草稿。选好新的时间、重新公告以后才能表决，名册也重新固定。
          </View>
          <TextArea
            label="延期的原因"
            value={reason}
            onChange={(typed) => change({ reason: typed })}
            maxLength={max}
            hint={`至少 ${min} 个字，会公告给所有人`}
          />
          {postpone.failure && <Callout tone="danger">{postpone.failure.message}</Callout>}
          <DangerButton
            disabled={!isWithin(pollLimits.cancelReason, reason.trim().length)}
            loading={postpone.isRunning}
            onPress={() => setAsking(true)}
          >
            延期这次表决
          </DangerButton>
        </View>
      </Sheet>
      <ConfirmDialog
        open={isAsking}
        danger
        title="确定延期这次表决？"
        message="已公告的时间作废，不能恢复。新的时间要重新公告。"
        confirmLabel="延期"
        cancelLabel="不延期"
        onConfirm={() => {
          setAsking(false);
          postpone.run({ pollId, reason });
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
