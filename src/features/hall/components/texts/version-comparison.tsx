import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  ComparisonRowView,
  comparisonRowKey,
  Wording,
  WordingLegend,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';

type VersionComparisonProps = { topicId: string; from: number; to: number };

/** What changed between any two versions of a text. */
export function VersionComparison({ topicId, from, to }: VersionComparisonProps) {
  const [older, setOlder] = useState(from);
  const [newer, setNewer] = useState(to);
  const query = useInfiniteQuery(
    cloud.hall.textComparison.infiniteQueryOptions({ topicId, older, newer }, nextPage),
  );
  const first = query.data?.pages[0];
  const newest = useNewestVersion(topicId) ?? Math.max(from, to);
  const options = Array.from({ length: newest }, (_, at) => ({
    value: String(newest - at),
    label: `第 ${newest - at} 版`,
  }));
  return (
    <Page title="改了什么">
      <SelectField
        label="从哪一版"
        options={options}
        value={String(older)}
        onChange={(chosen) => setOlder(Number(chosen))}
      />
      <SelectField
        label="到哪一版"
        options={options}
        value={String(newer)}
        onChange={(chosen) => setNewer(Number(chosen))}
      />
      <Section title={first ? first.summary : '正在对照'}>
        <WordingLegend />
        {first && first.title.length > 0 && (
          <Card>
            <View>标题</View>
            <Wording segments={first.title} />
          </Card>
        )}
        <PagedList
          query={query}
          itemKey={comparisonRowKey}
          renderItem={(row) => <ComparisonRowView row={row} />}
          empty={<Empty icon="equal" title="这两版没有不同" />}
        />
      </Section>
    </Page>
  );
}

function useNewestVersion(topicId: string): number | null {
  const { data } = useQuery(cloud.hall.textSummary.queryOptions({ topicId }));
  return data?.version?.number ?? null;
}
