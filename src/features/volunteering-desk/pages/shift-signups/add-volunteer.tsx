import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { openRegisterVolunteer } from '../../desk-pages';
import './add-volunteer.scss';
import { PaperConsent } from './paper-consent';
import type { ShiftOfDesk } from './signup-row';

type AddProps = { shift: ShiftOfDesk; onAdded: () => void };

/** A registered volunteer is looked for by name and put on the list, the risks having been told. */
export function AddVolunteer({ shift, onAdded }: AddProps) {
  const { shiftId, posts, risks } = shift;
  const [search, setSearch] = useState('');
  const [volunteerId, choose] = useState<string | null>(null);
  const [postId, choosePost] = useState(posts[0]?.id ?? null);
  const [risksTold, tellRisks] = useState(false);
  const wanted = search.trim();
  const found = useQuery({
    ...cloud.volunteering.searchVolunteers.queryOptions(
      wanted === '' ? skipToken : { shiftId, search: wanted },
    ),
    placeholderData: keepPreviousData,
  });
  const add = useCommand(cloudClient.volunteering.addToShift.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已经加入');
      onAdded();
    },
  });
  const chosen = found.data?.find((one) => one.volunteerId === volunteerId);
  const press = () => {
    if (!volunteerId || !postId) return tell('请先选一位志愿者');
    if (!risksTold) return tell('请先把风险告诉本人，并勾选');
    add.run({ shiftId, postId, volunteerId, risksTold: true });
  };
  return (
    <View className="add-volunteer">
      <TextField
        label="志愿者的姓名或电话"
        value={search}
        onChange={setSearch}
        maxLength={signupLimits.search.most}
        placeholder="请写全名或手机号"
      />
      {wanted !== '' && (
        <QueryView
          query={found}
          loadingRows={1}
          isEmpty={(people) => people.length === 0}
          empty={<Empty icon="search" title="没有找到" note="还没登记的人，先帮他登记。" />}
        >
          {(people) => (
            <ChoiceGroup
              label="选一位"
              choices={people.map(({ volunteerId: value, name, maskedPhone, isListed }) => ({
                value,
                label: name,
                note: isListed ? '已经在名单里' : maskedPhone || '没有电话',
                disabled: isListed,
              }))}
              value={volunteerId}
              onChange={choose}
            />
          )}
        </QueryView>
      )}
      {chosen?.problem && <Callout tone="warning">{chosen.problem.message}</Callout>}
      {chosen?.problem?.code.startsWith('guardianConsent') && (
        <PaperConsent shiftId={shiftId} volunteerId={chosen.volunteerId} />
      )}
      {posts.length > 1 && (
        <ChoiceGroup
          label="岗位"
          choices={posts.map(({ id, name, capacity, placesTaken }) => ({
            value: id,
            label: name,
            note: `还有 ${capacity - placesTaken} 个名额`,
          }))}
          value={postId}
          onChange={choosePost}
        />
      )}
      <Callout tone="warning" title="要告诉本人的风险">
        {risks}
      </Callout>
      <ManyChoices
        label="请勾选"
        choices={[{ value: 'told', label: '我已经告诉本人，本人自愿参加' }]}
        values={risksTold ? ['told'] : []}
        onChange={(values) => tellRisks(values.length > 0)}
      />
      {add.failure && <Callout tone="danger">{add.failure.message}</Callout>}
      <PrimaryButton icon="user-plus" loading={add.isRunning} onPress={press}>
        加入名单
      </PrimaryButton>
      <SecondaryButton icon="clipboard-list" onPress={() => openRegisterVolunteer(shiftId)}>
        还不是志愿者，帮他登记
      </SecondaryButton>
    </View>
  );
}
