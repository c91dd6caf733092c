import { useState } from 'react';
import { type RecordEntry, RecordEntryCard } from '@/src/features/service-record/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { isReason, ReasonField } from '../../components/reason-field';
import { SheetForm } from '../../components/sheet-form';
import { EntryForm, isEntryComplete } from './entry-form';

/** An entry that can be set right by another one, as long as none has. */
export function CorrectableEntry({ entry }: { entry: RecordEntry }) {
  const [open, setOpen] = useState(false);
  const correct = (
    <TextButton icon="pencil" label={`更正：${entry.title}`} onPress={() => setOpen(true)}>
      更正
    </TextButton>
  );
  return (
    <>
      <RecordEntryCard entry={entry} ways={entry.corrected === null && correct} />
      {open && <CorrectSheet entry={entry} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectSheet({ entry, onClose }: { entry: RecordEntry; onClose: () => void }) {
  const [id] = useState(newRequestId);
  const { kind, title, detail, givenBy, onDate } = entry;
  const [content, setContent] = useState({ kind, title, detail, givenBy, onDate });
  const [takesOut, setTakesOut] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const correct = useCommand(cloudClient.volunteering.correctRecordEntry.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已更正');
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (!isReason(reason) || !(takesOut || isEntryComplete(content))) return;
    correct.run({ id, entryId: entry.id, content: takesOut ? null : content, reason });
  };
  return (
    <Sheet open title="更正记录" onClose={onClose}>
      <SheetForm>
        <Card flush>
          <SwitchRow
            title="整条撤销"
            note="这条本来就不该有，例如记错了人"
            on={takesOut}
            onChange={setTakesOut}
          />
        </Card>
        {!takesOut && <EntryForm content={content} onChange={setContent} isTried={isTried} />}
        <ReasonField
          label="为什么更正"
          placeholder="例如 单位写错了"
          {...{ reason, isTried, onChange: setReason }}
        />
        {correct.failure && <Callout tone="danger">{correct.failure.message}</Callout>}
        <PrimaryButton icon="check" loading={correct.isRunning} onPress={send}>
          更正
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
