import { useState } from 'react';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { isWithin } from '@/shared/polls/poll-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextField } from '@/src/ui/text-field/text-field';
import { SheetForm } from '../../components/sheet-form';

type RevokeDeliveryProps = { pollId: string; deliveryId: string; roomLabel: string };

/** For a delivery that was ticked off in error: it stays on file, with the reason. */
export function RevokeDelivery({ pollId, deliveryId, roomLabel }: RevokeDeliveryProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(cloudClient.polls.revokeDelivery.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => setOpen(false),
  });
  return (
    <>
      <TextButton label={`撤销 ${roomLabel} 的送达`} onPress={() => setOpen(true)}>
        撤销
      </TextButton>
      <Sheet open={open} title={`撤销 ${roomLabel} 的送达`} onClose={() => setOpen(false)}>
        <SheetForm>
          <TextField
            label="为什么撤销"
            value={reason}
            onChange={setReason}
            maxLength={entryLimits.revokeReason.max}
            placeholder="例如：登记错了房号"
          />
          {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
          <DangerButton
            icon="undo-2"
            loading={command.isRunning}
            disabled={!isWithin(entryLimits.revokeReason, reason.trim().length)}
            onPress={() => command.run({ pollId, deliveryId, reason })}
          >
            撤销这条记录
          </DangerButton>
        </SheetForm>
      </Sheet>
    </>
  );
}
