import { View } from '@tarojs/components';
import { useState } from 'react';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import { day } from '@/src/ui/words/time';
import { entryTitle } from '../../minutes-looks';
import type { PostedEntryData } from '../../minutes-types';
import './objection-sheet.scss';

const { min, max } = ledgerLimits.objectionReason;
const empty = { reason: '' };

type ObjectionSheetProps = { entry: PostedEntryData; onClose: () => void };

/** Objecting to one entry; what was typed stays until the server has it. */
export function ObjectionSheet({ entry, onClose }: ObjectionSheetProps) {
  const [objectionId] = useState(newRequestId);
  const [{ reason }, change, discard] = useDraft(`minuteObjection:${entry.id}`, empty);
  const [isTried, setTried] = useState(false);
  const filing = useCommand(cloudClient.volunteering.fileMinuteObjection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      discard();
      tell('异议已提出，会公开答复');
      onClose();
    },
  });
  const isComplete = reason.trim().length >= min;
  const send = () => {
    setTried(true);
    if (isComplete) filing.run({ objectionId, entryId: entry.id, reason });
  };
  return (
    <Sheet open title="对这条时长提出异议" onClose={onClose}>
      <View className="minute-objection">
        <View>
          {`${entry.name}，${entryTitle(entry)}，${day(entry.servedAt)}，${minutesText(entry.minutes)}`}
        </View>
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
      </View>
    </Sheet>
  );
}
