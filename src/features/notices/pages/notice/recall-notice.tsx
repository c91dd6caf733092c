import { useState } from 'react';
import { recallReason } from '@/shared/notices/drafts/recall-limits';
import { plainLine } from '@/shared/plain-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { NoticeDetail } from '../../notice-types';

/** For the publishing body: takes the notice back, with a reason that everybody reads. */
export function RecallNotice({ notice }: { notice: NoticeDetail }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const recalling = useCommand(cloudClient.notices.recallNotice.mutate, {
    refetches: [cloud.notices.pathKey()],
    onDone: () => setOpen(false),
  });
  if (!notice.mayRecall) return null;
  const recall = () => {
    const isMissing = plainLine(reason).length < recallReason.min;
    setProblem(isMissing ? '请写为什么撤回，大家会看到。' : undefined);
    if (!isMissing) recalling.run({ noticeId: notice.id, reason });
  };
  return (
    <>
      <Card flush>
        <ListItem
          icon="undo-2"
          title="撤回这份公告"
          note="内容还能看到，会标明已撤回，不再提醒大家"
          onPress={() => setOpen(true)}
        />
      </Card>
      <Sheet open={isOpen} title="撤回这份公告" onClose={() => setOpen(false)}>
        {notice.kind === 'emergency' && (
          <Callout tone="info">收到过这份紧急通知的人，都会收到已撤回的消息。</Callout>
        )}
        <TextArea
          label="为什么撤回"
          value={reason}
          maxLength={recallReason.max}
          placeholder="例如：时间写错了，会另外通知"
          onChange={setReason}
          error={problem}
        />
        {recalling.failure && <Callout tone="danger">{recalling.failure.message}</Callout>}
        <DangerButton icon="undo-2" loading={recalling.isRunning} onPress={recall}>
          撤回
        </DangerButton>
      </Sheet>
    </>
  );
}
