import { View } from '@tarojs/components';
import { useState } from 'react';
import { minutesChangeText, minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { MinutesFields, typedMinutes, wholeMinutes } from '../../components/minutes-fields';
import { isPostedReason, PostedReason } from '../../components/posted-reason';
import { SheetForm } from '../../components/sheet-form';
import type { CorrectableEntryData } from '../../ledger-desk-types';

type CorrectSheetProps = {
  entry: CorrectableEntryData;
  mostMinutes?: number;
  onClose: () => void;
};

/** What an entry should have been, and why. */
export function CorrectSheet({ entry, mostMinutes, onClose }: CorrectSheetProps) {
  const { entryId, name, correctedMinutes } = entry;
  const [correctionId] = useState(newRequestId);
  const [typed, setTyped] = useState(() => typedMinutes(correctedMinutes));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const proposing = useCommand(cloudClient.volunteering.correctMinutes.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已提出，等第二人确认');
      onClose();
    },
  });
  const minutes = wholeMinutes(typed);
  const send = () => {
    setTried(true);
    if (minutes === null || minutes === correctedMinutes || !isPostedReason(reason)) return;
    proposing.run({ correctionId, entryId, minutes, reason });
  };
  return (
    <Sheet open title={`更正${name}的时长`} onClose={onClose}>
      <SheetForm>
        <View>
          {`现在是${minutesText(correctedMinutes)}。请填实际的服务时长。`}
          {mostMinutes === undefined ? '' : `最多${minutesText(mostMinutes)}。`}
        </View>
        <MinutesFields
          typed={typed}
          onChange={setTyped}
          error={isTried ? problemOf(minutes, correctedMinutes) : undefined}
        />
        {minutes !== null && minutes !== correctedMinutes && (
          <Callout tone="info">{`这次更正 ${minutesChangeText(minutes - correctedMinutes)}`}</Callout>
        )}
        <PostedReason label="为什么更正" {...{ reason, isTried, onChange: setReason }} />
        {proposing.failure && <Callout tone="danger">{proposing.failure.message}</Callout>}
        <PrimaryButton icon="send" loading={proposing.isRunning} onPress={send}>
          提出更正
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}

function problemOf(minutes: number | null, before: number): string | undefined {
  if (minutes === null) return '请填整数，分钟在 0 到 59 之间。';
  return minutes === before ? '和原来一样，不用更正。' : undefined;
}
