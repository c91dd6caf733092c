import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { headsText } from '@/shared/polls/counted-words';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { QueryView } from '@/src/ui/query-view/query-view';
import { PollLabelOf } from '../../components/poll-label';
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
  const { roll, tookPart, entrances } = building;
  const heads = useHeadsText(pollId);
  const mostMissing = whereToGo(entrances)[0] ?? entrances[0];
  const [chosen, setChosen] = useState(mostMissing?.place ?? null);
  return (
    <>
      <PollLabelOf pollId={pollId} />
      <Card>
        <ProgressBar
          label={
            headsMissing(building) === 0 ? '都参与了' : `还有 ${heads(headsMissing(building))}`
          }
          text={tookPartOf(building, heads)}
          share={roll.heads === 0 ? 0 : tookPart.heads / roll.heads}
        />
      </Card>
      {entrances.length > 1 && (
        <ChoiceGroup
          label="看哪个单元"
          value={chosen === null ? null : String(chosen)}
          onChange={(place) => setChosen(Number(place))}
          choices={entrances.map((entrance) => ({
            value: String(entrance.place),
            label: entrance.name,
            note:
              headsMissing(entrance) === 0
                ? '都参与了'
                : `${tookPartOf(entrance, heads)}，还有 ${heads(headsMissing(entrance))}`,
          }))}
        />
      )}
      {chosen !== null && <Rooms pollId={pollId} place={chosen} />}
    </>
  );
}

const tookPartOf = (
  { roll, tookPart }: Pick<TurnoutOfBuilding, 'roll' | 'tookPart'>,
  heads: (count: number) => string,
): string => `已参与 ${tookPart.heads} / ${heads(roll.heads)}`;

/** Voters as the rule set counts them, in the words of the page before, which has asked already. */
function useHeadsText(pollId: string): (count: number) => string {
  const { data } = useQuery(cloud.polls.turnout.queryOptions({ pollId }));
  return (count) => (data ? headsText(data.ruleSet, count) : `${count}`);
}
