import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import type { CloudOutputs } from '@/src/platform/cloud';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { Tabs } from '@/src/ui/tabs/tabs';
import { MinutesGate } from '../../components/minutes-gate';

const tabs = [
  { value: 'month', word: '本月' },
  { value: 'year', word: '今年' },
  { value: 'all', word: '累计' },
] as const;

type Period = (typeof tabs)[number]['value'];
type Board = CloudOutputs['volunteering']['leaderboard'];

/** Who served most, of those who want to be named. */
export default function LeaderboardPage() {
  return (
    <MinutesGate title="服务时长榜">
      <Leaderboard />
    </MinutesGate>
  );
}

function Leaderboard() {
  const [period, setPeriod] = useState<Period>('month');
  const query = useQuery(cloud.volunteering.leaderboard.queryOptions({ period }));
  return (
    <Page title="服务时长榜">
      <Tabs label="看多久的" tabs={tabs} chosen={period} onChoose={setPeriod} />
      <QueryView query={query}>
        {({ places, own }) => (
          <>
            {own && <OwnPlace own={own} />}
            <Section title="前50名">
              {places.length === 0 ? (
                <Empty icon="trophy" title="榜上还没有人" note="只有自己同意的人才会上榜。" />
              ) : (
                <Places places={places} />
              )}
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

const Places = ({ places }: Pick<Board, 'places'>) => (
  <Card flush>
    {places.map(({ row, rank, name, minutes, isMe }) => (
      <ListItem
        key={row}
        {...(rank <= 3 ? { icon: 'award' as const } : {})}
        title={`第 ${rank} 名　${name}${isMe ? '（我）' : ''}`}
        value={minutesText(minutes)}
      />
    ))}
  </Card>
);

function OwnPlace({ own }: { own: NonNullable<Board['own']> }) {
  const taking = useCommand(cloudClient.volunteering.takePartInLeaderboard.mutate, {
    refetches: [cloud.volunteering.pathKey()],
  });
  const { takesPart, mayTakePart, minutes, rank } = own;
  const place = rank === null ? '' : `，第 ${rank} 名`;
  return (
    <>
      <Callout tone="info" icon="user">
        {`您服务了${minutesText(minutes)}${place}。`}
        {takesPart || !mayTakePart ? '' : '您没有上榜，别人看不到。'}
      </Callout>
      {mayTakePart ? (
        <Card flush>
          <SwitchRow
            title="在榜上显示我"
            note="显示真实姓名和时长，全社区能看到。随时可以关掉。"
            on={takesPart}
            disabled={taking.isRunning}
            onChange={(on) => taking.run({ takesPart: on })}
          />
        </Card>
      ) : (
        <Callout tone="info">未满十八周岁不在榜上显示姓名，您的时长照样记录。</Callout>
      )}
      {taking.failure && <Callout tone="danger">{taking.failure.message}</Callout>}
    </>
  );
}
