import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { totalsText } from '@/shared/polls/counted-words';
import type { RuleSet } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { dayAndTime } from '@/src/ui/words/time';

/** Every version of the roll with why it was made; everybody sees the same list. */
export function RollVersions({ pollId, ruleSet }: { pollId: string; ruleSet: RuleSet }) {
  const versions = useQuery(cloud.polls.listRollVersions.queryOptions({ pollId }));
  return (
    <QueryView query={versions} loadingRows={1}>
      {(list) => (
        <Card flush>
          {list.map(({ version, reason, changes, madeAt, ...totals }) => (
            <ListItem
              key={version}
              icon={version === 1 ? 'megaphone' : 'history'}
              title={
                version === 1 ? '第 1 版：公告时的名册' : `第 ${version} 版：更正了 ${changes} 户`
              }
              note={
                <>
                  <View>{`${dayAndTime(madeAt)}，${totalsText(ruleSet, totals)}`}</View>
                  {reason !== null && <View>{`原因：${reason}`}</View>}
                </>
              }
            />
          ))}
        </Card>
      )}
    </QueryView>
  );
}
