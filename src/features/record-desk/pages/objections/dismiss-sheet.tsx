import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { isPostedReason, PostedReason } from '../../components/posted-reason';
import { SheetForm } from '../../components/sheet-form';

type DismissSheetProps = { objectionId: string; onClose: () => void };

/** The minutes are right: why, for everybody to read. */
export function DismissSheet({ objectionId, onClose }: DismissSheetProps) {
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const dismissing = useCommand(cloudClient.volunteering.dismissObjection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已公开答复');
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (isPostedReason(answer)) dismissing.run({ objectionId, answer });
  };
  return (
    <Sheet open title="答复异议" onClose={onClose}>
      <SheetForm>
        <PostedReason
          label="为什么没有错"
          hint="所有居民都能看到，请不要写姓名、电话和身体情况。"
          reason={answer}
          isTried={isTried}
          onChange={setAnswer}
        />
        {dismissing.failure && <Callout tone="danger">{dismissing.failure.message}</Callout>}
        <PrimaryButton icon="send" loading={dismissing.isRunning} onPress={send}>
          公开答复
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
