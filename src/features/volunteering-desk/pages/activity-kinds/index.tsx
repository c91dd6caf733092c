import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { activityKindNames, activityKinds } from '@/shared/volunteering/activity-kinds';
import { kindIcons } from '@/src/features/volunteering/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { DeskGate } from '../../components/desk-gate';

/** The five kinds of mutual aid, and those a community adds. */
export default function ActivityKindsPage() {
  return (
    <DeskGate
      title="活动类别"
      permission="volunteering.review"
      whoMay="活动类别由业主委员会、居民委员会或村民委员会添加。"
    >
      <Page title="活动类别">
        <Section title="五类互助">
          <Card flush>
            {activityKindNames
              .filter((kind) => kind !== 'own')
              .map((kind) => (
                <ListItem key={kind} icon={kindIcons[kind]} title={activityKinds[kind]} />
              ))}
          </Card>
        </Section>
        <OwnKinds />
        <AddKind />
      </Page>
    </DeskGate>
  );
}

const refetches = [cloud.volunteering.pathKey()];

function OwnKinds() {
  const query = useQuery(cloud.volunteering.listOwnKinds.queryOptions());
  const [retiring, ask] = useState<{ id: string; name: string } | null>(null);
  const retire = useCommand(cloudClient.volunteering.retireOwnKind.mutate, {
    refetches,
    onDone: () => ask(null),
  });
  return (
    <Section title="社区自己的类别">
      <QueryView
        query={query}
        isEmpty={(kinds) => kinds.length === 0}
        empty={<Callout tone="info">还没有添加。</Callout>}
      >
        {(kinds) => (
          <Card flush>
            {kinds.map((kind) => (
              <ListItem
                key={kind.id}
                icon="badge"
                title={kind.name}
                value={
                  <TextButton label={`停用 ${kind.name}`} onPress={() => ask(kind)}>
                    停用
                  </TextButton>
                }
              />
            ))}
          </Card>
        )}
      </QueryView>
      <ConfirmDialog
        open={retiring !== null}
        title={`停用“${retiring?.name ?? ''}”吗？`}
        message="以前的活动还是这个类别，新活动不能再选。"
        confirmLabel="停用"
        loading={retire.isRunning}
        onConfirm={() => retiring && retire.run({ kindId: retiring.id })}
        onCancel={() => ask(null)}
      >
        {retire.failure && <Callout tone="danger">{retire.failure.message}</Callout>}
      </ConfirmDialog>
    </Section>
  );
}

const empty = { name: '' };
const { min, max } = activityLimits.ownKindName;

function AddKind() {
  const [{ name }, change, forget] = useDraft('ownKind', empty);
  const [kindId, setKindId] = useState(newRequestId);
  const [tried, setTried] = useState(false);
  const isWrong = name.trim().length < min || name.trim().length > max;
  const add = useCommand(cloudClient.volunteering.addOwnKind.mutate, {
    refetches,
    onDone: () => {
      forget();
      setTried(false);
      setKindId(newRequestId());
    },
  });
  return (
    <Section title="添加类别">
      <TextField
        label="类别名称"
        value={name}
        onChange={(typed) => change({ name: typed })}
        maxLength={max}
        placeholder="例如：助老互助"
        error={tried && isWrong ? refusalMessage('ownKindNameLength', { min, max }) : undefined}
      />
      {add.failure && <Callout tone="danger">{add.failure.message}</Callout>}
      <SecondaryButton
        icon="plus"
        loading={add.isRunning}
        onPress={() => {
          setTried(true);
          if (!isWrong) add.run({ kindId, name: name.trim() });
        }}
      >
        添加
      </SecondaryButton>
    </Section>
  );
}
