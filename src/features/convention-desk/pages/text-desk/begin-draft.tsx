import { useState } from 'react';
import { type DraftBeginning, draftBeginnings } from '@/shared/conventions/clauses/drafting-rules';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';

type BeginDraftProps = {
  conventionId: string;
  desk: CloudOutputs['conventions']['textDesk'];
};

/** Nothing is written yet: what the draft begins from, the most likely chosen already. */
export function BeginDraft({ conventionId, desk }: BeginDraftProps) {
  const { name, mayBeginFrom } = desk;
  const [from, setFrom] = useState<DraftBeginning>(mayBeginFrom[0] ?? 'template');
  const beginning = useCommand(cloudClient.conventions.beginText.mutate, {
    refetches: [cloud.conventions.pathKey()],
  });
  return (
    <>
      <Callout tone="info" title={`“${name}”的草案还没有动笔`}>
        选好从哪里开始，然后一条一条改。公布以前，只有写的人能看到。
      </Callout>
      <ChoiceGroup
        label="从哪里开始"
        choices={mayBeginFrom.map((value) => ({ value, label: draftBeginnings[value] }))}
        value={from}
        onChange={setFrom}
      />
      {beginning.failure && <Callout tone="danger">{beginning.failure.message}</Callout>}
      <PrimaryButton
        icon="pencil"
        loading={beginning.isRunning}
        onPress={() => beginning.run({ conventionId, from })}
      >
        开始写
      </PrimaryButton>
    </>
  );
}
