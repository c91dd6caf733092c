import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import type { Representative } from '../../poll-types';

type FormProps = { pollId: string; voterId: string; standing: Representative };

/** A co-owner's own word; agreeing with another's is the same. */
export function ChooseForm({ pollId, voterId, standing: { coOwners } }: FormProps) {
  const mine = coOwners.find(({ isMe }) => isMe)?.chosenId ?? null;
  const others = coOwners.find(({ isMe, chosenId }) => !isMe && chosenId)?.chosenId ?? null;
  const [chosen, choose] = useState<string | null>(mine ?? others);
  const command = useCommand(cloudClient.polls.chooseRepresentative.mutate, {
    refetches: [cloud.polls.pathKey()],
  });
  return (
    <Section title="我的意见">
      <ChoiceGroup
        label="由谁代表大家投票？"
        choices={coOwners.map(({ personId, name, isMe }) => ({
          value: personId,
          label: isMe ? `${name}（我）` : name,
        }))}
        value={chosen}
        onChange={choose}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      {command.output && (
        <Callout tone="success">
          {command.output.named ? '代表已经定了。' : '已收到您的意见，等其他共有人也选同一个人。'}
        </Callout>
      )}
      <PrimaryButton
        icon="user-check"
        loading={command.isRunning}
        disabled={chosen === null}
        onPress={() => chosen && command.run({ pollId, voterId, personId: chosen })}
      >
        {chosen !== null && chosen === mine ? '再次确认' : '就选这位'}
      </PrimaryButton>
    </Section>
  );
}
