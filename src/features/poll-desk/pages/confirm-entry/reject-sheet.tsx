import { useState } from 'react';
import { type RejectReason, rejectReasons } from '@/shared/polls/entries/entry-life-cycle';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { SheetForm } from '../../components/sheet-form';

type RejectSheetProps = {
  pollId: string;
  entryId: string;
  open: boolean;
  onClose: () => void;
  onRejected: () => void;
};

const reasons = (Object.keys(rejectReasons) as RejectReason[]).map((value) => ({
  value,
  label: rejectReasons[value],
}));

/** Why it is sent back; from a list, because own words could tell how somebody voted. */
export function RejectSheet({ pollId, entryId, open, onClose, onRejected }: RejectSheetProps) {
  const [reason, choose] = useState<RejectReason | null>(null);
  const command = useCommand(cloudClient.polls.rejectEntry.mutate, {
    refetches: [cloud.polls.entryDesk.pathKey(), cloud.polls.listEntries.pathKey()],
    onDone: onRejected,
  });
  return (
    <Sheet open={open} title="为什么退回" onClose={onClose}>
      <SheetForm>
        <ChoiceGroup
          label="退回的原因"
          showLabel={false}
          choices={reasons}
          value={reason}
          onChange={choose}
        />
        {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
        <DangerButton
          icon="undo-2"
          loading={command.isRunning}
          disabled={reason === null}
          onPress={() => reason && command.run({ pollId, entryId, reason })}
        >
          退回，不算数
        </DangerButton>
      </SheetForm>
    </Sheet>
  );
}
