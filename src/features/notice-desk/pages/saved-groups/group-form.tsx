import { View } from '@tarojs/components';
import { useState } from 'react';
import { groupLimits } from '@/shared/notices/groups/group-limits';
import { plainLine } from '@/shared/plain-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { AudienceChoices } from '../../components/audience-choices';
import { AudienceReach } from '../../components/audience-reach';
import { type AudienceChoice, chosenAudience, nobodyChosen } from '../../notice-draft';

/** A name and to whom; what was typed stays when it could not be saved. */
export function GroupForm({ onClose }: { onClose: () => void }) {
  const [groupId] = useState(() => newRequestId());
  const [name, setName] = useState('');
  const [choice, setChoice] = useState<AudienceChoice>(nobodyChosen);
  const [wasPressed, setPressed] = useState(false);
  const create = useCommand(cloudClient.notices.createGroup.mutate, {
    refetches: [cloud.notices.listGroups.pathKey()],
    onDone: onClose,
  });
  const audience = chosenAudience(choice, null);
  const nameTooShort = plainLine(name).length < groupLimits.name.min;
  const save = () => {
    setPressed(true);
    if (!nameTooShort && audience !== null) create.run({ groupId, name, audience });
  };
  return (
    <Section title="新建常用范围">
      <TextField
        label="名称"
        value={name}
        onChange={setName}
        placeholder="比如：一期三栋楼"
        maxLength={groupLimits.name.max}
        error={wasPressed && nameTooShort ? '请写一个名称，至少两个字。' : undefined}
      />
      <AudienceChoices
        choice={choice}
        change={(changes) => setChoice((before) => ({ ...before, ...changes }))}
        error={wasPressed && audience === null ? '请选择发给谁。' : undefined}
      />
      {audience && <AudienceReach audience={audience} />}
      {create.failure && (
        <Callout tone="danger">
          <View>{create.failure.message}</View>
        </Callout>
      )}
      <PrimaryButton icon="check" loading={create.isRunning} onPress={save}>
        保存
      </PrimaryButton>
      <SecondaryButton disabled={create.isRunning} onPress={onClose}>
        不保存
      </SecondaryButton>
    </Section>
  );
}
