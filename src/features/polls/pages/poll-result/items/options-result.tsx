import { View } from '@tarojs/components';
import { totalsText } from '@/shared/polls/counted-words';
import type { Totals } from '@/shared/polls/decision';
import type { OptionsTally } from '@/shared/polls/item-tally';
import { BarChart } from '@/src/ui/chart/bar-chart';
import { chartThreshold, countText } from '../chart-threshold';
import { countedNames } from '../counted-names';
import { type ItemResultProps, placeMark, titleOf } from './item-parts';
import { PlacesWords } from './places-words';

/** Every option's support in everything that is measured, with the line each had to reach. */
export function OptionsResult(props: ItemResultProps<OptionsTally>) {
  const { item, counted, tally, ruleSet } = props;
  const majority = ruleSet.majorities[item.majority];
  const whole = majority?.of === 'wholeRoll' ? tally.roll : tally.participating;
  const measured: (keyof Totals)[] =
    ruleSet.measure === 'areaAndHeads' ? ['heads', 'areaHundredths'] : ['heads'];
  return (
    <>
      <PlacesWords item={item} places={counted} />
      {measured.map((total) => {
        const name = countedNames(ruleSet)[total];
        const best = [...counted.options].sort((a, b) => b.support[total] - a.support[total]);
        return (
          <BarChart
            key={total}
            title={`按${name}`}
            columns={{ name: '选项', value: name }}
            whole={whole[total]}
            {...(majority ? { threshold: chartThreshold(majority, whole[total]) } : {})}
            bars={best.map(({ optionId, support, meetsMajority }) => ({
              key: optionId,
              name: titleOf(item, optionId),
              value: support[total],
              text: countText(ruleSet, total, support[total]),
              tone: meetsMajority ? 'accent' : 'neutral',
              ...markOf(counted, optionId, meetsMajority),
            }))}
          />
        );
      })}
      <View className="poll-result__note">
        {`弃权：${totalsText(ruleSet, counted.abstained)}。`}
      </View>
    </>
  );
}

/** A word on the bars that did well; the others stay below the line. */
function markOf(counted: OptionsTally, optionId: string, meetsMajority: boolean) {
  const mark = placeMark(counted, optionId) ?? (meetsMajority ? '过线' : null);
  return mark === null ? {} : { mark };
}
