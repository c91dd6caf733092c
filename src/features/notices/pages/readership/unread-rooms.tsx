import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import type { Readership, UnreadRoom } from '../../notice-types';

const states: Record<UnreadRoom['state'], { word: string; icon: IconName; tone: Tone }> = {
  notJoined: { word: '未入驻', icon: 'door-open', tone: 'neutral' },
  notRead: { word: '还没看', icon: 'eye', tone: 'warning' },
  notConfirmed: { word: '看了没确认', icon: 'clipboard-check', tone: 'info' },
};

type UnreadRoomsProps = { noticeId: string; readership: Readership; buildingId: string | null };

/** The rooms, masked, in which nobody has read or confirmed yet. */
export function UnreadRooms({ noticeId, readership, buildingId }: UnreadRoomsProps) {
  const [missing, setMissing] = useState<'reading' | 'confirmation'>('reading');
  const building = readership.buildings.find((one) => one.buildingId === buildingId);
  const rooms = useInfiniteQuery(
    cloud.notices.listUnreadRooms.infiniteQueryOptions(
      { noticeId, missing, buildingId, limit: 50 },
      nextPage,
    ),
  );
  const { units, read, confirmed } = building ?? readership.total;
  const missingCount = units - (missing === 'reading' ? read : confirmed);
  const verb = missing === 'reading' ? '没看' : '没确认';
  return (
    <Section title={`${building?.name ?? ''}还${verb}的房屋（${missingCount} 户）`}>
      {readership.needsConfirmation && (
        <ChoiceGroup
          label="看哪些房屋"
          showLabel={false}
          value={missing}
          onChange={setMissing}
          choices={[
            { value: 'reading', label: '还没有人看过的' },
            { value: 'confirmation', label: '还没有人确认的' },
          ]}
        />
      )}
      <PagedList
        query={rooms}
        itemKey={({ unitId }) => unitId}
        renderItem={({ room, state }) => {
          const { word, icon, tone } = states[state];
          return (
            <Card flush>
              <ListItem
                title={room}
                value={
                  <StatusTag icon={icon} tone={tone}>
                    {word}
                  </StatusTag>
                }
              />
            </Card>
          );
        }}
        empty={
          <Empty
            icon="circle-check"
            title={missing === 'reading' ? '每一户都看到了' : '每一户都确认了'}
          />
        }
      />
    </Section>
  );
}
