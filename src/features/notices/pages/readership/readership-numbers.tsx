import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { Pressable } from '@/src/ui/pressable/pressable';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { Section } from '@/src/ui/section/section';
import { share } from '@/src/ui/words/quantities';
import type { Readership } from '../../notice-types';
import { homesWords, ReachBars } from './reach-bars';
import './readership.scss';

type ReadershipNumbersProps = {
  readership: Readership;
  /** The building whose rooms are listed; null for all. */
  chosen: string | null;
  onChoose: (buildingId: string | null) => void;
};

const partOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const people = (part: number, whole: number) => `${part} / ${whole} 人（${share(part, whole)}）`;

/** How far a notice has come, as bars with their numbers; tapping a building narrows the list below. */
export function ReadershipNumbers({ readership, chosen, onChoose }: ReadershipNumbersProps) {
  const { title, total, buildings, needsConfirmation } = readership;
  const reached = readership.people;
  const notJoined = total.units - total.joined;
  return (
    <>
      <View className="readership__title">{title}</View>
      <Card>
        <View className="readership__bars">
          {total.units > 0 && (
            <ProgressBar
              label="有人看过的户"
              text={homesWords(total.read, total.units)}
              share={partOf(total.read, total.units)}
            />
          )}
          {total.units > 0 && needsConfirmation && (
            <ProgressBar
              label="有人确认的户"
              text={homesWords(total.confirmed, total.units)}
              share={partOf(total.confirmed, total.units)}
            />
          )}
          <ProgressBar
            label="看过的人"
            text={people(reached.read, reached.reached)}
            share={partOf(reached.read, reached.reached)}
            tone="neutral"
          />
          {needsConfirmation && (
            <ProgressBar
              label="确认的人"
              text={people(reached.confirmed, reached.reached)}
              share={partOf(reached.confirmed, reached.reached)}
              tone="neutral"
            />
          )}
          {notJoined > 0 && (
            <View className="readership__note">
              {`有 ${notJoined} 户还没有人使用小程序，要贴通知或上门告知。`}
            </View>
          )}
        </View>
      </Card>
      {buildings.length > 1 && (
        <Section title="各楼栋">
          <Card flush>
            {buildings.map((building) => {
              const isChosen = chosen === building.buildingId;
              const { buildingId, name, ...counts } = building;
              return (
                <Pressable
                  key={buildingId}
                  role="radio"
                  checked={isChosen}
                  className={`readership__building ${isChosen ? 'readership__building--chosen' : ''}`}
                  onPress={() => onChoose(isChosen ? null : buildingId)}
                >
                  <ReachBars {...{ name, counts, needsConfirmation }} />
                  {isChosen && (
                    <View className="readership__note">下面只看这一栋，再点一下看全部</View>
                  )}
                </Pressable>
              );
            })}
          </Card>
        </Section>
      )}
    </>
  );
}
