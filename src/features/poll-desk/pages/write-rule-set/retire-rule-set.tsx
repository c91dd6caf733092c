import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

type RetireRuleSetProps = {
  ruleSetId: string;
  version: number;
  name: string;
  onRetired: () => void;
};

export function RetireRuleSet({ ruleSetId, version, name, onRetired }: RetireRuleSetProps) {
  const [isAsking, ask] = useState(false);
  const retire = useCommand(cloudClient.polls.retireRuleSet.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => {
      onRetired();
      leavePage();
    },
  });
  return (
    <>
      <TextButton icon="archive" onPress={() => ask(true)}>
        停用这套规则
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title={`停用“${name}”？`}
        message="停用以后不能再选用，也不能恢复。已经公告的表决照常进行。"
        confirmLabel="停用"
        cancelLabel="不停用"
        danger
        loading={retire.isRunning}
        onConfirm={() => retire.run({ ruleSetId, version })}
        onCancel={() => ask(false)}
      >
        {retire.failure && (
          <Callout tone="danger">
            <View>{retire.failure.message}</View>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
