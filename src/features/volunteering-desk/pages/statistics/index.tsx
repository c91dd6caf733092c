import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { shanghaiDay } from '@/shared/shanghai-time';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { leastPeople } from '@/shared/volunteering/organising/small-numbers';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Facts } from '@/src/ui/facts/facts';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { share } from '@/src/ui/words/quantities';
import { FigureTable } from './figure-table';
import './statistics.scss';

type Statistics = CloudOutputs['volunteering']['statistics'];

const firstYear = 2020;
const thisYear = (): number => Number(shanghaiDay(new Date()).slice(0, 4));

/** Voluntary service of a year by month, kind and building, to read and to take along. */
export default function StatisticsPage() {
  const [year, setYear] = useState(thisYear);
  const query = useQuery(
    cloud.volunteering.statistics.queryOptions({ year }, { placeholderData: keepPreviousData }),
  );
  return (
    <Page title="志愿服务统计">
      <Card>
        <NumberStepper
          label="年份"
          unit="年"
          value={year}
          min={firstYear}
          max={thisYear()}
          onChange={setYear}
        />
      </Card>
      <QueryView
        query={query}
        isEmpty={isEmpty}
        empty={
          <Empty
            icon="chart-pie"
            title="这一年还没有结束的班次"
            note="班次结束以后会在这里统计。"
          />
        }
      >
        {(statistics) => <Shown statistics={statistics} year={year} />}
      </QueryView>
    </Page>
  );
}

const isEmpty = ({ byMonth }: Statistics): boolean => byMonth.length === 0;

const groups = [
  { value: 'byMonth', word: '按月份' },
  { value: 'byKind', word: '按类别' },
  { value: 'byBuilding', word: '按楼栋' },
] as const;

function Shown({ statistics, year }: { statistics: Statistics; year: number }) {
  const [group, setGroup] = useState<(typeof groups)[number]['value']>('byMonth');
  const word = groups.find(({ value }) => value === group)?.word ?? '';
  return (
    <>
      <Total statistics={statistics} />
      <View className="statistics__note">只算班次里的服务，邻里互助的时长不在里面。</View>
      {statistics.isCoarse && (
        <Callout tone="info" icon="shield-check">
          {`为保护个人信息，不满 ${leastPeople} 人的数字不显示；为了不被推算出来，有时会多隐去一项。`}
        </Callout>
      )}
      <Tabs label="怎么分组" tabs={groups} chosen={group} onChoose={setGroup} />
      <FigureTable title={`${year}年服务时长，${word}`} rows={statistics[group]} />
      {group === 'byBuilding' && (
        <View className="statistics__note">按志愿者现在住的楼栋统计。</View>
      )}
      <Section title="导出">
        <DocumentButton
          make={cloudClient.volunteering.exportStatistics.mutate}
          input={{ year, format: 'xlsx' as const }}
        >
          导出 Excel 表格
        </DocumentButton>
        <DocumentButton
          make={cloudClient.volunteering.exportStatistics.mutate}
          input={{ year, format: 'csv' as const }}
        >
          导出 CSV
        </DocumentButton>
      </Section>
    </>
  );
}

function Total({ statistics: { total } }: { statistics: Statistics }) {
  const { figures } = total;
  if (!figures) return null;
  const { shifts, people, minutes, places, missed } = figures;
  return (
    <Card tone="accent">
      <Facts
        facts={[
          { name: '服务时长', value: minutesText(minutes) },
          { name: '服务人数', value: `${people} 人` },
          { name: '结束的班次', value: `${shifts} 个` },
          { name: '没到场', value: `${missed} 人次，占 ${share(missed, places)}` },
        ]}
      />
    </Card>
  );
}
