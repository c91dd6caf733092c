import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { headsText } from '@/shared/polls/counted-words';
import type { RuleSet } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { QueryView } from '@/src/ui/query-view/query-view';

/** What the roll would be now. Asked anew each time it is shown: it is frozen as it is at the announcement. */
export const useRollPreview = (ruleSetId: string, memberListId: string | null) =>
  useQuery(cloud.polls.previewRoll.queryOptions({ ruleSetId, memberListId }, { staleTime: 0 }));

type RollPreviewProps = { ruleSet: RuleSet; memberListId: string | null };

/** Heads and area the poll would be counted over, or what is wrong with the register or the list. */
export function RollPreview({ ruleSet, memberListId }: RollPreviewProps) {
  const query = useRollPreview(ruleSet.id, memberListId);
  return (
    <QueryView query={query} loadingRows={1}>
      {({ roll, problem }) =>
        roll === null ? (
          <Callout tone="danger" title="现在还不能公告">
            <View>{problem?.message}</View>
            {problem && problem.rooms.length > 0 && <View>{problem.rooms.join('、')}</View>}
            {problem && problem.people.length > 0 && <View>{problem.people.join('、')}</View>}
          </Callout>
        ) : (
          <Card>
            <Facts
              facts={[
                { name: '票数', value: headsText(ruleSet, roll.heads) },
                ...(ruleSet.measure === 'areaAndHeads'
                  ? [
                      { name: '专有部分面积', value: areaText(roll.areaHundredths) },
                      {
                        name: '其中建设单位',
                        value:
                          roll.developerAreaHundredths > 0
                            ? `1 人、${areaText(roll.developerAreaHundredths)}`
                            : '没有',
                      },
                    ]
                  : []),
                ...(roll.sharedVoters > 0
                  ? [{ name: '几个人共有一票', value: `${roll.sharedVoters} 票` }]
                  : []),
              ]}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
