import { useState } from 'react';
import { memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { TextField } from '@/src/ui/text-field/text-field';
import type { MemberList } from '../../rule-set-types';

export function RenameList({ list: { listId, revision, name } }: { list: MemberList }) {
  const [typed, type] = useState(name);
  const rename = useCommand(cloudClient.polls.renameMemberList.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => tell('名称已改'),
  });
  return (
    <>
      <TextField
        label="名单的名称"
        value={typed}
        onChange={type}
        maxLength={memberListLimits.name.max}
        hint="已经公告的表决还用原来的名称"
        error={rename.failure?.message}
      />
      <SecondaryButton
        disabled={typed.trim() === name}
        loading={rename.isRunning}
        onPress={() => rename.run({ listId, revision, name: typed })}
      >
        保存名称
      </SecondaryButton>
    </>
  );
}
