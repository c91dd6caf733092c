import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import type { RollChange } from '../../roll-types';

const looks: Record<RollChange['kind'], { word: string; icon: IconName; tone: Tone }> = {
  gone: { word: '移出名册', icon: 'circle-minus', tone: 'danger' },
  new: { word: '新增', icon: 'plus', tone: 'success' },
  changed: { word: '有变动', icon: 'pencil', tone: 'warning' },
};

type ChangeListProps = {
  changes: readonly RollChange[];
  ruleSet: Pick<RuleSet, 'measure'>;
  /** Changes beyond those listed. */
  more?: number;
};

/** Rows of a roll that a correction takes off, adds or changes, with what stood and what will stand. */
export const ChangeList = ({ changes, ruleSet, more = 0 }: ChangeListProps) => (
  <Card flush>
    {changes.map((change) => {
      const { word, icon, tone } = looks[change.kind];
      const row = change.after ?? change.before;
      return (
        <ListItem
          key={`${change.kind} ${row?.roomLabel ?? ''} ${row?.people.join() ?? ''}`}
          icon="house"
          title={row?.roomLabel ?? ''}
          note={<Words change={change} measured={ruleSet.measure === 'areaAndHeads'} />}
          tags={
            <StatusTag icon={icon} tone={tone}>
              {word}
            </StatusTag>
          }
        />
      );
    })}
    {more > 0 && <ListItem title={`还有 ${more} 户，这里不一一列出`} />}
  </Card>
);

function Words({ change: { before, after }, measured }: { change: RollChange; measured: boolean }) {
  const people = (after ?? before)?.people.join('、') ?? '';
  const [was, is] = [before?.areaHundredths, after?.areaHundredths];
  const roomWas = before?.roomLabel;
  return (
    <>
      {people !== '' && <View>{people}</View>}
      {measured && was !== undefined && is !== undefined && was !== is && (
        <View>{`${areaText(was)} 改为 ${areaText(is)}`}</View>
      )}
      {measured && (was === undefined || is === undefined) && (
        <View>{areaText(is ?? was ?? 0)}</View>
      )}
      {after && roomWas !== undefined && roomWas !== after.roomLabel && (
        <View>{`原来是 ${roomWas}`}</View>
      )}
    </>
  );
}
