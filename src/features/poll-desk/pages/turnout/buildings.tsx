import { View } from '@tarojs/components';
import { useState } from 'react';
import { areaText } from '@/shared/area-text';
import { headsText } from '@/shared/polls/counted-words';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Pressable } from '@/src/ui/pressable/pressable';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { Section } from '@/src/ui/section/section';
import { openMissingVoters, openTurnoutOfBuilding } from '../../turnout-pages';
import type { BuildingTurnout, Turnout } from '../../turnout-types';
import { headsMissing, whereToGo } from '../../turnout-words';

type BuildingsProps = {
  pollId: string;
  ruleSet: Turnout['ruleSet'];
  buildings: readonly BuildingTurnout[];
};

/** Buildings one is sent to first, and buildings of the list that are drawn at once. */
const first = 3;
const atOnce = 20;

/** Where to go first, then every building with what has come in. */
export function Buildings({ pollId, ruleSet, buildings }: BuildingsProps) {
  const [shown, setShown] = useState(atOnce);
  const left = whereToGo(buildings);
  const heads = (count: number) => headsText(ruleSet, count);
  return (
    <>
      {left.length > 0 ? (
        <Section title="先去这几栋">
          <Card flush>
            {left.slice(0, first).map((building) => (
              <ListItem
                key={building.buildingId}
                icon="door-open"
                title={`${building.name}还有 ${heads(headsMissing(building))}`}
                note={missingArea(building, ruleSet)}
                onPress={() =>
                  openMissingVoters(pollId, {
                    ...(building.buildingId ? { buildingId: building.buildingId } : {}),
                    name: building.name,
                  })
                }
              />
            ))}
          </Card>
        </Section>
      ) : (
        <Callout tone="success" title="每一户都参与了" />
      )}
      {buildings.length > 1 && (
        <Section title={`各楼栋（${buildings.length} 栋）`}>
          <Card flush>
            {buildings.slice(0, shown).map((building) => (
              <BuildingRow
                key={building.buildingId}
                building={building}
                words={`${building.tookPart.heads} / ${heads(building.roll.heads)}`}
                {...(building.buildingId === null
                  ? {}
                  : { onPress: () => openTurnoutOfBuilding(pollId, building.buildingId ?? '') })}
              />
            ))}
          </Card>
          {shown < buildings.length && (
            <TextButton icon="chevron-down" onPress={() => setShown(shown + atOnce)}>
              {`再看 ${Math.min(atOnce, buildings.length - shown)} 栋`}
            </TextButton>
          )}
        </Section>
      )}
    </>
  );
}

const missingArea = ({ roll, tookPart }: BuildingTurnout, { measure }: Turnout['ruleSet']) =>
  measure === 'areaAndHeads'
    ? `没参与的面积 ${areaText(roll.areaHundredths - tookPart.areaHundredths)}`
    : '看上门名单';

type BuildingRowProps = { building: BuildingTurnout; words: string; onPress?: () => void };

function BuildingRow({ building, words, onPress }: BuildingRowProps) {
  const { name, roll, tookPart } = building;
  const bar = (
    <ProgressBar
      label={name}
      text={`已参与 ${words}`}
      share={roll.heads === 0 ? 0 : tookPart.heads / roll.heads}
    />
  );
  return onPress ? (
    <Pressable
      className="turnout__building"
      label={`${name}，已参与 ${words}，看各单元`}
      onPress={onPress}
    >
      {bar}
    </Pressable>
  ) : (
    <View className="turnout__building">{bar}</View>
  );
}
