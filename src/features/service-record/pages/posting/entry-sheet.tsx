import { View } from '@tarojs/components';
import { useState } from 'react';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import { day } from '@/src/ui/words/time';
import { entryTitle } from '../../minutes-looks';
import type { PostedEntryData } from '../../minutes-types';
import { openCorrectEntry } from '../../record-pages';
import './entry-sheet.scss';

const { min, max } = ledgerLimits.objectionReason;
const empty = { reason: '' };

type EntrySheetProps = { entry: PostedEntryData; canObject: boolean; onClose: () => void };

/** One posted entry: objecting to it, or correcting it for those who keep the ledger. */
export function EntrySheet({ entry, canObject, onClose }: EntrySheetProps) {
  const keepsLedger = useMay('volunteering.keepLedger');
  return (
    <Sheet open title={canObject ? '对这条时长提出异议' : '这条时长'} onClose={onClose}>
      <View className="minute-objection">
        <View>
          {`${entry.name}，${entryTitle(entry)}，${day(entry.servedAt)}，${minutesText(entry.minutes)}`}
        </View>
        {canObject && <ObjectionForm entryId={entry.id} onDone={onClose} />}
        {keepsLedger && entry.kind !== 'correction' && (
          <SecondaryButton icon="pencil" onPress={() => openCorrectEntry(entry.id)}>
            更正这条时长
          </SecondaryButton>
        )}
      </View>
    </Sheet>
  );
}

/** What was typed stays until the server has it. */
function ObjectionForm({ entryId, onDone }: { entryId: string; onDone: () => void }) {
  const [objectionId] = useState(newRequestId);
  const [{ reason }, change, discard] = useDraft(`minuteObjection:${entryId}`, empty);
  const [isTried, setTried] = useState(false);
  const filing = useCommand(cloudClient.volunteering.fileMinuteObjection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      discard();
      tell('异议已提出，会公开答复');
      onDone();
    },
  });
  const isComplete = reason.trim().length >= min;
  const send = () => {
    setTried(true);
    if (isComplete) filing.run({ objectionId, entryId, reason });
  };
  return (
    <>
      <TextArea
        label="哪里和实际不一样"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={max}
        placeholder="例如：那天他十点就走了，没有到十一点半。"
        hint="所有居民都能看到这段话，不会显示是谁提的。请不要写电话和身体情况。"
        error={isTried && !isComplete ? `请写 ${min} 到 ${max} 个字，说清楚。` : undefined}
      />
      {filing.failure && <Callout tone="danger">{filing.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={filing.isRunning} onPress={send}>
        提出异议
      </PrimaryButton>
    </>
  );
}
