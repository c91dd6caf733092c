import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import type { MemberList } from '../../rule-set-types';

/** Everybody of one building of the register, or of one villagers' group, in one tap. */
export function FillFromBuilding({ list: { listId, revision } }: { list: MemberList }) {
  const buildings = useQuery(cloud.community.listBuildings.queryOptions());
  const [chosen, choose] = useState<string | null>(null);
  const fill = useCommand(cloudClient.polls.fillMemberList.mutate, {
    refetches: [cloud.polls.pathKey()],
  });
  return (
    <Section title="整栋、整组加入">
      <QueryView query={buildings} loadingRows={1}>
        {(found) => (
          <SelectField
            label="名册里的哪一栋、哪一组"
            options={found.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={(buildingId) => {
              fill.reset();
              choose(buildingId);
            }}
            hint="已经在名单里的不会重复加入"
          />
        )}
      </QueryView>
      {fill.output && (
        <Callout tone="success">
          {fill.output.added > 0 ? `加入了 ${fill.output.added} 人。` : '这里的人都已经在名单里。'}
        </Callout>
      )}
      {fill.failure && <Callout tone="danger">{fill.failure.message}</Callout>}
      <SecondaryButton
        icon="user-plus"
        disabled={chosen === null}
        loading={fill.isRunning}
        onPress={() => chosen && fill.run({ listId, revision, buildingId: chosen })}
      >
        全部加入名单
      </SecondaryButton>
    </Section>
  );
}
