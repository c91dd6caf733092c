import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { areaText } from '@/shared/area-text';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { RegisterReport } from '../../community-types';
import './report.scss';

type Unit = RegisterReport['added']['first'][number];
type Change = RegisterReport['changed']['first'][number];

/** What would be new, different and gone, the first of each to look at. */
export function ReportChanges({ report }: { report: RegisterReport }) {
  const { added, changed, missing, unchangedCount, keptAsIsCount } = report;
  const word = report.kind === 'village' ? '户' : '套';
  return (
    <Section title="会改动什么">
      {report.newBuildings.length > 0 && (
        <Card>{`新的${report.kind === 'village' ? '小组' : '楼栋'}：${report.newBuildings.join('、')}`}</Card>
      )}
      <Group
        title={`新增 ${added.count} ${word}`}
        list={added}
        roomOf={unitRoom}
        show={unitWords}
      />
      <Group
        title={`变更 ${changed.count} ${word}`}
        list={changed}
        roomOf={({ after }) => after.room}
        show={changeWords}
      />
      <Group
        title={`文件里没有的 ${missing.count} ${word}`}
        list={missing}
        roomOf={unitRoom}
        show={unitWords}
      />
      <View className="register-report__note">
        {`不变 ${unchangedCount} ${word}${keptAsIsCount > 0 ? `，因为有错而保持原样 ${keptAsIsCount} ${word}` : ''}`}
      </View>
    </Section>
  );
}

type GroupProps<Item> = {
  title: string;
  list: { count: number; first: Item[] };
  /** Unique within a report. */
  roomOf: (item: Item) => string;
  show: (item: Item) => ReactNode;
};

/** Folded at first: hundreds of rooms would hide what comes below them. */
function Group<Item>({ title, list, roomOf, show }: GroupProps<Item>) {
  const [isOpen, setOpen] = useState(false);
  if (list.count === 0) return null;
  const left = list.count - list.first.length;
  return (
    <Card>
      <View className="register-report__head">
        <View className="register-report__title">{title}</View>
        <TextButton
          icon={isOpen ? 'chevron-up' : 'chevron-down'}
          label={`${title}，${isOpen ? '收起' : '看明细'}`}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : '看明细'}
        </TextButton>
      </View>
      {isOpen &&
        list.first.map((item) => (
          <View key={roomOf(item)} className="register-report__row">
            {show(item)}
          </View>
        ))}
      {isOpen && left > 0 && (
        <View className="register-report__note">{`还有 ${left} 条，请看文件`}</View>
      )}
    </Card>
  );
}

const unitRoom = ({ room }: Unit): string => room;

const unitWords = ({ room, people, areaHundredths }: Unit): string =>
  `${room}　${people.join('、')}${areaHundredths === null ? '' : `　${areaText(areaHundredths)}`}`;

function changeWords({ before, after, differences }: Change): ReactNode {
  const lines = [
    ...(differences.includes('people')
      ? [`${before.people.join('、')} → ${after.people.join('、')}`]
      : []),
    ...(differences.includes('area')
      ? [`${areaText(before.areaHundredths ?? 0)} → ${areaText(after.areaHundredths ?? 0)}`]
      : []),
    ...(differences.includes('phones') ? ['手机号有变'] : []),
    ...(differences.includes('kind') ? ['用途有变'] : []),
    ...(differences.includes('developer') ? ['是否属于建设单位有变'] : []),
    ...(differences.includes('details') ? ['关系或出生日期有变'] : []),
  ];
  return (
    <>
      <View className="register-report__room">{after.room}</View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </>
  );
}
