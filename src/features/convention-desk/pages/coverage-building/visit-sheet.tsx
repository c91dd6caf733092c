import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  signingVisits,
  type VisitOutcome,
} from '@/shared/conventions/acknowledgement/signing-words';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { CoveredHome } from '../../coverage-types';
import './visit-sheet.scss';

type VisitSheetProps = { conventionId: string; home: CoveredHome | null; onClose: () => void };

const outcomes = Object.keys(signingVisits) as VisitOutcome[];

/** What was found at the door, so that nobody rings there twice. */
export function VisitSheet({ conventionId, home, onClose }: VisitSheetProps) {
  const [outcome, setOutcome] = useState<VisitOutcome | null>(null);
  const note = useCommand(cloudClient.conventions.noteVisit.mutate, {
    refetches: [cloud.conventions.coverageOfBuilding.pathKey()],
    onDone: () => {
      tell('已登记');
      close();
    },
  });
  const close = () => {
    setOutcome(null);
    note.reset();
    onClose();
  };
  return (
    <Sheet open={home !== null} title={`上门：${home?.room ?? ''}`} onClose={close}>
      <View className="signing-visit">
        <ChoiceGroup
          label="这次上门怎么样？"
          value={outcome}
          onChange={setOutcome}
          choices={outcomes.map((value) => ({
            ...{ value, label: signingVisits[value].name, note: signingVisits[value].note },
          }))}
        />
        <View className="signing-visit__note">只有工作人员看得到，不公开，也不影响任何权利。</View>
        {note.failure && <Callout tone="danger">{note.failure.message}</Callout>}
        <PrimaryButton
          icon="check"
          loading={note.isRunning}
          disabled={outcome === null}
          onPress={() => {
            if (home && outcome) note.run({ conventionId, unitId: home.unitId, outcome });
          }}
        >
          登记
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
