import { View } from '@tarojs/components';
import { useState } from 'react';
import { type VisitOutcome, visitOutcomes } from '@/shared/polls/turnout/visits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { SheetForm } from '../../components/sheet-form';
import type { MissingVoter } from '../../turnout-types';

type VisitSheetProps = { pollId: string; voter: MissingVoter | null; onClose: () => void };

const outcomes = Object.keys(visitOutcomes) as VisitOutcome[];

/** What was found at the door, so that nobody rings there twice. */
export function VisitSheet({ pollId, voter, onClose }: VisitSheetProps) {
  const [outcome, setOutcome] = useState<VisitOutcome | null>(null);
  const record = useCommand(cloudClient.polls.recordVisit.mutate, {
    refetches: [cloud.polls.missingVoters.pathKey()],
    onDone: () => {
      tell('已登记');
      close();
    },
  });
  const close = () => {
    setOutcome(null);
    record.reset();
    onClose();
  };
  return (
    <Sheet open={voter !== null} title={`上门：${voter?.roomLabel ?? ''}`} onClose={close}>
      <SheetForm>
        <ChoiceGroup
          label="这次上门怎么样？"
          value={outcome}
          onChange={setOutcome}
          choices={outcomes.map((value) => ({
            value,
            label: visitOutcomes[value].name,
            note: visitOutcomes[value].note,
          }))}
        />
        <View className="visit-note">只有工作人员看得到，不算投票，也不影响结果。</View>
        {record.failure && <Callout tone="danger">{record.failure.message}</Callout>}
        <PrimaryButton
          icon="check"
          loading={record.isRunning}
          disabled={outcome === null}
          onPress={() => {
            if (voter && outcome) record.run({ pollId, voterId: voter.voterId, outcome });
          }}
        >
          登记
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
