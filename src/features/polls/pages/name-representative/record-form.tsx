import { useState } from 'react';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { Representative } from '../../poll-types';

type FormProps = { pollId: string; voterId: string; standing: Representative };

/** Staff write down whom the co-owners named on paper. */
export function RecordForm({ pollId, voterId, standing: { coOwners } }: FormProps) {
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const command = useCommand(cloudClient.polls.recordRepresentative.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => setReason(''),
  });
  const { min, max } = pollLimits.representativeReason;
  const isComplete =
    chosen !== null && isWithin(pollLimits.representativeReason, reason.trim().length);
  return (
    <Section title="工作人员登记">
      <ChoiceGroup
        label="共有人书面推选的代表"
        choices={coOwners.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={chosen}
        onChange={choose}
      />
      <TextArea
        label="依据"
        value={reason}
        onChange={setReason}
        maxLength={max}
        hint={`例如：双方签字的推选书。至少 ${min} 个字，共有人能看到`}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      {command.output && <Callout tone="success">已登记。</Callout>}
      <SecondaryButton
        icon="stamp"
        loading={command.isRunning}
        disabled={!isComplete}
        onPress={() => chosen && command.run({ pollId, voterId, personId: chosen, reason })}
      >
        登记代表
      </SecondaryButton>
    </Section>
  );
}
