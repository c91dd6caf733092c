import { View } from '@tarojs/components';
import { useState } from 'react';
import { groupLimits } from '@/shared/notices/groups/group-limits';
import { plainLine } from '@/shared/plain-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { TextField } from '@/src/ui/text-field/text-field';
import { groupWords, type SavedGroup } from '../../group-choice';
import './saved-groups.scss';

/** One saved group: whom it reaches now, another name, out of use. */
export function GroupCard({ group }: { group: SavedGroup }) {
  const [newName, setNewName] = useState<string | null>(null);
  const [isRetiring, setRetiring] = useState(false);
  const refetches = [cloud.notices.listGroups.pathKey()];
  const rename = useCommand(cloudClient.notices.renameGroup.mutate, {
    refetches,
    onDone: () => setNewName(null),
  });
  const retire = useCommand(cloudClient.notices.retireGroup.mutate, { refetches });
  const failure = rename.failure ?? retire.failure;
  const groupId = group.id;
  return (
    <Card>
      <ListItem
        icon="users-round"
        title={group.name}
        note={groupWords(group)}
        value={`${group.people} 人`}
      />
      {newName !== null && (
        <>
          <TextField
            label="新名称"
            value={newName}
            onChange={setNewName}
            maxLength={groupLimits.name.max}
          />
          <SecondaryButton
            icon="check"
            loading={rename.isRunning}
            disabled={plainLine(newName).length < groupLimits.name.min}
            onPress={() => rename.run({ groupId, name: newName })}
          >
            改成这个名称
          </SecondaryButton>
        </>
      )}
      {failure && (
        <Callout tone="danger">
          <View>{failure.message}</View>
        </Callout>
      )}
      <View className="saved-group__ways">
        <TextButton
          icon={newName === null ? 'pencil' : 'x'}
          label={newName === null ? `给${group.name}改名` : '不改名了'}
          onPress={() => setNewName(newName === null ? group.name : null)}
        >
          {newName === null ? '改名' : '不改了'}
        </TextButton>
        <TextButton icon="archive" label={`停用${group.name}`} onPress={() => setRetiring(true)}>
          停用
        </TextButton>
      </View>
      <ConfirmDialog
        open={isRetiring}
        title={`停用“${group.name}”吗？`}
        message="以后发公告时不再出现。已经发出的公告不受影响。"
        confirmLabel="停用"
        loading={retire.isRunning}
        onConfirm={() => {
          setRetiring(false);
          retire.run({ groupId });
        }}
        onCancel={() => setRetiring(false)}
      />
    </Card>
  );
}
