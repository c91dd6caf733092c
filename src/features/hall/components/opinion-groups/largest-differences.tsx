import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { GroupMark } from './group-mark';
import { groupName } from './group-words';
import type { GroupedOpinions } from './grouped-opinions';
import { OpinionLine, Tenths } from './opinion-line';
import './largest-differences.scss';

type LargestDifferencesProps = { differences: GroupedOpinions['differences'] };

/** The statements on which groups think most differently, group by group. */
export function LargestDifferences({ differences }: LargestDifferencesProps) {
  if (differences.length === 0) return null;
  return (
    <Section title="分歧最大的">
      <Card>
        {differences.map(({ statementId, text, groups }) => (
          <OpinionLine key={statementId} text={text}>
            {groups.map(({ label, agreeTenths, disagreeTenths }) => (
              <View key={label} className="group-difference">
                <GroupMark label={label} />
                <View className="group-difference__name">{groupName(label)}</View>
                <View className="group-difference__shares">
                  {(agreeTenths >= disagreeTenths || agreeTenths > 1) && (
                    <Tenths tenths={agreeTenths} side="agree" />
                  )}
                  {(disagreeTenths > agreeTenths || disagreeTenths > 1) && (
                    <Tenths tenths={disagreeTenths} side="disagree" />
                  )}
                </View>
              </View>
            ))}
          </OpinionLine>
        ))}
      </Card>
    </Section>
  );
}
