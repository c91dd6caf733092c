import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';
import { useLivingText } from '../living-text';
import { ComparisonRowView, comparisonRowKey } from './comparison-rows';
import { Wording, WordingLegend } from './wording';

type VersionComparisonProps = { from: number; to: number };

/** What changed between any two versions of a text. */
export function VersionComparison({ from, to }: VersionComparisonProps) {
  const [older, setOlder] = useState(from);
  const [newer, setNewer] = useState(to);
  const text = useLivingText();
  const query = text.useComparison({ older, newer });
  const first = query.data?.pages[0];
  const newest = text.useNewestVersion() ?? Math.max(from, to);
  const options = Array.from({ length: newest }, (_, at) => ({
    value: String(newest - at),
    label: `第 ${newest - at} ${text.measure}`,
  }));
  return (
    <Page title="改了什么">
      <SelectField
        label={`从哪一${text.measure}`}
        options={options}
        value={String(older)}
        onChange={(chosen) => setOlder(Number(chosen))}
      />
      <SelectField
        label={`到哪一${text.measure}`}
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
          empty={<Empty icon="equal" title={`这两${text.measure}没有不同`} />}
        />
      </Section>
    </Page>
  );
}
