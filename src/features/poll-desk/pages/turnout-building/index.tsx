import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { BarChart } from '@/src/ui/chart/bar-chart';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openMissingVoters } from '../../turnout-pages';
import type { TurnoutOfBuilding } from '../../turnout-types';
import { headsMissing, whereToGo } from '../../turnout-words';
import { Rooms } from './rooms';

/** One building: its entrances, and room by room who has taken part. */
export default function TurnoutBuildingPage() {
  const pollId = usePageParameter('pollId');
  const buildingId = usePageParameter('buildingId');
  const query = useQuery(cloud.polls.turnoutOfBuilding.queryOptions({ pollId, buildingId }));
  const name = query.data?.name ?? '楼栋参与情况';
  return (
    <Page
      title={name}
      {...(query.data && headsMissing(query.data) > 0
        ? {
            actions: (
              <PrimaryButton
                icon="list-checks"
                onPress={() => openMissingVoters(pollId, { buildingId, name })}
              >
                这栋的上门名单
              </PrimaryButton>
            ),
          }
        : {})}
    >
      <QueryView query={query}>
        {(building) => <Building pollId={pollId} building={building} />}
      </QueryView>
    </Page>
  );
}

function Building({ pollId, building }: { pollId: string; building: TurnoutOfBuilding }) {
  const { title, name, roll, tookPart, entrances } = building;
  const mostMissing = whereToGo(entrances)[0] ?? entrances[0];
  const [chosen, setChosen] = useState(mostMissing?.place ?? null);
  return (
    <>
      <View>{title}</View>
      <Card>
        <BarChart
          title={`${name}各单元参与情况`}
          whole={Math.max(...entrances.map((entrance) => entrance.roll.heads), 1)}
          bars={entrances.map((entrance) => ({
            key: String(entrance.place),
            name: entrance.name,
            value: entrance.tookPart.heads,
            text: `${entrance.tookPart.heads} / ${entrance.roll.heads}`,
          }))}
          columns={{ name: '单元', value: '已参与 / 名册' }}
        />
      </Card>
      <View>{`全栋 ${roll.heads} 户，已参与 ${tookPart.heads} 户，还有 ${roll.heads - tookPart.heads} 户。`}</View>
      {entrances.length > 1 && (
        <ChoiceGroup
          label="看哪个单元"
          value={chosen === null ? null : String(chosen)}
          onChange={(place) => setChosen(Number(place))}
          choices={entrances.map((entrance) => ({
            value: String(entrance.place),
            label: entrance.name,
            note: headsMissing(entrance) === 0 ? '都参与了' : `还有 ${headsMissing(entrance)} 户`,
          }))}
        />
      )}
      {chosen !== null && <Rooms pollId={pollId} place={chosen} />}
    </>
  );
}
