import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { groupedBy } from '@/shared/grouped-by';
import { describe } from '@/src/platform/accessibility';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import type { RoomTile } from '../../turnout-types';
import './rooms.scss';

const looks: Record<RoomTile['state'], { word: string; icon: IconName }> = {
  tookPart: { word: '已参与', icon: 'check' },
  waiting: { word: '待核对', icon: 'clock' },
  notYet: { word: '未参与', icon: 'circle' },
};

/** The rooms of an entrance as tiles, floor by floor: icon and word say what the colour repeats. */
export function Rooms({ pollId, place }: { pollId: string; place: number }) {
  const query = useInfiniteQuery(
    cloud.polls.turnoutOfRooms.infiniteQueryOptions({ pollId, place }, nextPage),
  );
  return (
    <Section title="各户">
      <QueryView
        query={query}
        isEmpty={({ pages }) => !pages.some(({ items }) => items.length > 0)}
        empty={<Empty icon="house" title="这里没有在册的房屋" />}
      >
        {({ pages }) => (
          <Card>
            <View className="rooms__legend" {...describe({ hidden: true })}>
              {Object.entries(looks).map(([state, { word, icon }]) => (
                <View key={state} className="rooms__legend-entry">
                  <View className={`rooms__swatch rooms__tile--${state}`}>
                    <Icon name={icon} />
                  </View>
                  <View>{word}</View>
                </View>
              ))}
            </View>
            {floorsOf(pages.flatMap(({ items }) => items)).map(([floor, tiles]) => (
              <View key={floor ?? ''} className="rooms__floor">
                <View className="rooms__floor-name">{floor === null ? '其他' : `${floor} 层`}</View>
                <View className="rooms__tiles">
                  {tiles.map((tile) => (
                    <Tile key={tile.voterId} tile={tile} />
                  ))}
                </View>
              </View>
            ))}
            {query.hasNextPage && (
              <TextButton
                icon="chevron-down"
                disabled={query.isFetchingNextPage}
                onPress={() => void query.fetchNextPage()}
              >
                {query.isFetchingNextPage ? '正在加载…' : '再看后面的'}
              </TextButton>
            )}
          </Card>
        )}
      </QueryView>
    </Section>
  );
}

const floorsOf = (tiles: readonly RoomTile[]) => [...groupedBy(tiles, ({ floor }) => floor)];

function Tile({ tile: { room, units, state } }: { tile: RoomTile }) {
  const { word, icon } = looks[state];
  const more = units > 1 ? `，共 ${units} 套` : '';
  return (
    <View
      className={`rooms__tile rooms__tile--${state}`}
      {...describe({ role: 'img', label: `${room || '房号不明'}${more}，${word}` })}
    >
      <Icon name={icon} />
      <View className="rooms__number">{`${room}${units > 1 ? '等' : ''}`}</View>
    </View>
  );
}
