import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { SheetForm } from '../../components/sheet-form';
import { EntryForm, emptyEntry, isEntryComplete } from './entry-form';

type EntrySheetProps = { volunteerId: string; onClose: () => void };

/** Writes something into a volunteer's record, which they read. */
export function EntrySheet({ volunteerId, onClose }: EntrySheetProps) {
  const [id] = useState(newRequestId);
  const [content, setContent] = useState(emptyEntry);
  const [isTried, setTried] = useState(false);
  const record = useCommand(cloudClient.volunteering.recordForVolunteer.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已登记');
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (isEntryComplete(content)) record.run({ id, volunteerId, ...content });
  };
  return (
    <Sheet open title="登记培训、表彰或评价" onClose={onClose}>
      <SheetForm>
        <Callout tone="info">志愿者本人会看到。登记以后不能改，只能用另一条更正。</Callout>
        <EntryForm content={content} onChange={setContent} isTried={isTried} />
        {record.failure && <Callout tone="danger">{record.failure.message}</Callout>}
        <PrimaryButton icon="check" loading={record.isRunning} onPress={send}>
          登记
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
