import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MinutesFields, typedMinutes, wholeMinutes } from '../../components/minutes-fields';
import { isPostedReason, PostedReason } from '../../components/posted-reason';
import { SheetForm } from '../../components/sheet-form';
import type { DeskObjection } from '../../ledger-desk-types';

type UpholdSheetProps = { objection: DeskObjection; onClose: () => void };

/** The objection is right: what the minutes should have been, for a second person to confirm. */
export function UpholdSheet({ objection, onClose }: UpholdSheetProps) {
  const query = useQuery(
    cloud.volunteering.entryMinutes.queryOptions({ entryId: objection.rootEntryId }),
  );
  return (
    <Sheet open title="异议成立，更正时长" onClose={onClose}>
      <SheetForm>
        <QueryView query={query}>
          {({ correctedMinutes, mostMinutes }) => (
            <UpholdForm
              objectionId={objection.id}
              before={correctedMinutes}
              most={mostMinutes}
              onDone={onClose}
            />
          )}
        </QueryView>
      </SheetForm>
    </Sheet>
  );
}

type UpholdFormProps = { objectionId: string; before: number; most: number; onDone: () => void };

function UpholdForm({ objectionId, before, most, onDone }: UpholdFormProps) {
  const [correctionId] = useState(newRequestId);
  const [typed, setTyped] = useState(() => typedMinutes(before));
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const upholding = useCommand(cloudClient.volunteering.upholdObjection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已提出更正，等第二人确认');
      onDone();
    },
  });
  const minutes = wholeMinutes(typed);
  const isChange = minutes !== null && minutes !== before;
  const send = () => {
    setTried(true);
    if (isChange && isPostedReason(answer)) {
      upholding.run({ objectionId, correctionId, minutes, answer });
    }
  };
  return (
    <>
      <View>{`现在是${minutesText(before)}，最多能改到${minutesText(most)}。请填实际的服务时长。`}</View>
      <MinutesFields
        typed={typed}
        onChange={setTyped}
        error={isTried && !isChange ? '请填和原来不同的时长，分钟在 0 到 59 之间。' : undefined}
      />
      <PostedReason
        label="答复"
        hint="既是公开的答复，也是更正的原因。请不要写姓名、电话和身体情况。"
        reason={answer}
        isTried={isTried}
        onChange={setAnswer}
      />
      {upholding.failure && <Callout tone="danger">{upholding.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={upholding.isRunning} onPress={send}>
        提出更正
      </PrimaryButton>
    </>
  );
}
