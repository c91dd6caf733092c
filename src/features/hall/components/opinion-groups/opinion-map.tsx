import { View } from '@tarojs/components';
import { useState } from 'react';
import { mapCells } from '@/shared/hall/opinions/opinion-map';
import { describe } from '@/src/platform/accessibility';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ChartTable } from '@/src/ui/chart/chart-table';
import { Icon } from '@/src/ui/icon/icon';
import { Section } from '@/src/ui/section/section';
import { GroupMark } from './group-mark';
import { groupName } from './group-words';
import type { GroupedOpinions } from './grouped-opinions';
import { type Cell, dotsOfGroups, mapSentence, sideWords } from './map-words';
import './opinion-map.scss';

type OpinionMapProps = { found: GroupedOpinions };

/** Where people stand: dots of like-minded people. The words above say the same; the table too. */
export function OpinionMap({ found }: OpinionMapProps) {
  const [open, setOpen] = useState(false);
  const layers = dotsOfGroups(found);
  return (
    <Section title="一张图看分布">
      <Card>
        <View className="opinion-map" {...describe({ role: 'img', label: mapSentence(found) })}>
          {layers.map(({ label, chunks }) =>
            chunks.map((chunk) => (
              <View key={chunk.key} className="opinion-map__layer">
                {chunk.dots.map(({ key, dot }) => (
                  <View
                    key={key}
                    className={`opinion-dot opinion-dot--size-${dot.size} opinion-dot--${label}`}
                    style={placeOf(dot)}
                  />
                ))}
              </View>
            )),
          )}
          {layers.map(({ label, middle }) => (
            <View key={label} className="opinion-map__mark" style={placeOf(middle)}>
              <GroupMark label={label} />
            </View>
          ))}
          {found.own.cell && (
            <View className="opinion-map__own" style={placeOf(found.own.cell)}>
              <View className="opinion-map__own-words">我在这里</View>
              <Icon name="map-pin" />
            </View>
          )}
        </View>
        <View className="opinion-map__note">
          每个点是看法相近的几位邻居，离得越近，看法越像；点越大，人越多。
        </View>
        <ChartTable
          title="各组在图上的位置"
          columns={['组', '大约人数', '位置']}
          rows={layers.map(({ label, people, middle }) => ({
            key: `${label}`,
            cells: [groupName(label), `约 ${people} 人`, sideWords(middle)],
          }))}
          unseen={!open}
        />
        <TextButton
          icon={open ? 'chevron-up' : 'list'}
          label={open ? '收起文字表：各组在图上的位置' : '看文字表：各组在图上的位置'}
          onPress={() => setOpen(!open)}
        >
          {open ? '收起文字表' : '看文字表'}
        </TextButton>
      </Card>
    </Section>
  );
}

const placeOf = ({ x, y }: Cell) => ({
  left: `${(100 * x) / mapCells}%`,
  bottom: `${(100 * y) / mapCells}%`,
});
