import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { totalsText } from '@/shared/polls/counted-words';
import type { RuleSet } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { ChangeList } from './change-list';

type PartProps = { pollId: string; ruleSet: RuleSet };

/** Every version so far; of a correction staff read which rows it changed. */
export function EarlierCorrections({ pollId, ruleSet }: PartProps) {
  const [shown, show] = useState<number | null>(null);
  const versions = useQuery(cloud.polls.listRollVersions.queryOptions({ pollId }));
  return (
    <Section title="名册版本">
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
                value={
                  version > 1 && (
                    <TextButton
                      label={`看第 ${version} 版改动了哪些户`}
                      onPress={() => show(shown === version ? null : version)}
                    >
                      {shown === version ? '收起' : '看改动'}
                    </TextButton>
                  )
                }
              />
            ))}
          </Card>
        )}
      </QueryView>
      {shown !== null && <Changes pollId={pollId} version={shown} ruleSet={ruleSet} />}
    </Section>
  );
}

function Changes({ pollId, version, ruleSet }: PartProps & { version: number }) {
  const changes = useInfiniteQuery(
    cloud.polls.listRollChanges.infiniteQueryOptions({ pollId, version }, nextPage),
  );
  return (
    <PagedList
      query={changes}
      itemKey={({ position }) => String(position)}
      renderItem={(change) => <ChangeList changes={[change]} ruleSet={ruleSet} />}
      empty={<Empty icon="history" title="没有改动" note="" />}
    />
  );
}
