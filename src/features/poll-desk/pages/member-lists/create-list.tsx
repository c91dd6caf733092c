import { useState } from 'react';
import { listBodies, memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { type Body, bodies as bodyNames } from '@/shared/polls/rule-set';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { TextField } from '@/src/ui/text-field/text-field';
import { openMemberList } from '../../rule-set-pages';

/** A new list: of which meeting, and what it is called. */
export function CreateList({ bodies }: { bodies: readonly Body[] }) {
  const offered = listBodies.filter((body) => bodies.includes(body));
  const [chosen, choose] = useState(offered[0] ?? 'otherMeeting');
  const [name, setName] = useState('');
  const create = useCommand(cloudClient.polls.createMemberList.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: ({ listId }) => {
      setName('');
      openMemberList(listId);
    },
  });
  return (
    <>
      {offered.length > 1 && (
        <ChoiceGroup
          label="哪种会议的名单？"
          choices={offered.map((body) => ({ value: body, label: bodyNames[body] }))}
          value={chosen}
          onChange={choose}
        />
      )}
      <TextField
        label="名单的名称"
        value={name}
        onChange={setName}
        maxLength={memberListLimits.name.max}
        placeholder="例如：第三村民小组"
        error={create.failure?.message}
      />
      <SecondaryButton
        icon="plus"
        loading={create.isRunning}
        disabled={name.trim().length < memberListLimits.name.min}
        onPress={() => create.run({ body: chosen, name })}
      >
        新建，去添加人
      </SecondaryButton>
    </>
  );
}
