import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { headsText, totalsText } from '@/shared/polls/counted-words';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { BarChart } from '@/src/ui/chart/bar-chart';
import type { Bar } from '@/src/ui/chart/chart-words';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Icon } from '@/src/ui/icon/icon';
import { dayAndTime } from '@/src/ui/words/time';
import { PollLabel } from '../../components/poll-label';
import type { Turnout } from '../../turnout-types';
import { askedText } from '../../turnout-words';
import './turnout.scss';

/** The number that matters first: what is missing until the poll is valid; then what it is made of. */
export function TurnoutNumbers({ turnout }: { turnout: Turnout }) {
  const { ruleSet, missing, reached, legalEffect, asOf, waiting, alsoCounted } = turnout;
  return (
    <>
      <PollLabel title={turnout.title} legalEffect={legalEffect} />
      <Card tone={reached ? 'success' : 'accent'}>
        <View className="turnout__answer">
          <Icon name={reached ? 'circle-check' : 'hourglass'} />
          <View>{reached ? '参与的人够了' : `还差 ${askedText(ruleSet, missing)}`}</View>
        </View>
        <View className="turnout__note">
          {reached ? '已经达到法律和规则要求的参与数量，结果会有效。' : '够了这个数，表决才有效。'}
        </View>
        <View className="turnout__note">
          {turnout.phase === 'open' ? (
            <Countdown
              until={turnout.closesAt}
              prefix={`${dayAndTime(turnout.closesAt)} 截止，还有`}
              passed="投票已经截止。"
            />
          ) : (
            '投票已经截止，正在录入收到的纸质票。'
          )}
        </View>
      </Card>
      {asOf !== null && (
        <Callout tone="info" icon="lock" title="不记名表决，不显示当天的情况">
          <View>
            {`这里最多显示到 ${dayAndTime(asOf)} 的情况；每栋楼新增满 5 人才更新，人少的楼合在一起。这样谁也对不出哪一票是谁的，实际参与的人可能更多。`}
          </View>
        </Callout>
      )}
      <Card>
        <View className="turnout__charts">
          {chartsOf(turnout).map(({ title, bars, whole, threshold }) => (
            <BarChart
              key={title}
              title={title}
              bars={bars}
              whole={whole}
              threshold={threshold}
              columns={{ name: '参与', value: '数量' }}
            />
          ))}
          <View className="turnout__note">{turnout.participation}</View>
        </View>
      </Card>
      {alsoCounted.heads > 0 && (
        <View className="turnout__note">
          {`其中 ${totalsText(ruleSet, alsoCounted)} 没有交票，按规则也算参与。`}
        </View>
      )}
      {waiting > 0 && (
        <Callout tone="warning" icon="clipboard-check" title={`有 ${waiting} 户的票等着核对`}>
          <View>另一位工作人员核对以后才算参与。</View>
        </Callout>
      )}
    </>
  );
}

function chartsOf({ ruleSet, roll, tookPart, alsoCounted, needed }: Turnout) {
  const bars = (count: 'heads' | 'areaHundredths', words: (value: number) => string): Bar[] => {
    const withBallot = tookPart[count];
    const without = alsoCounted[count];
    const parts = [
      { name: '交了票', value: withBallot, text: words(withBallot), tone: 'accent' as const },
      { name: '没交票也算参与', value: without, text: words(without), tone: 'info' as const },
    ];
    return [
      {
        key: count,
        name: '已参与',
        value: withBallot + without,
        text: words(withBallot + without),
        ...(without > 0 ? { parts } : {}),
      },
    ];
  };
  const heads = (value: number) => headsText(ruleSet, value);
  const people = {
    title: `人数（名册共 ${heads(roll.heads)}）`,
    bars: bars('heads', heads),
    whole: roll.heads,
    threshold: { value: needed.heads, text: `至少要 ${heads(needed.heads)}` },
  };
  if (needed.areaHundredths === null) return [people];
  return [
    people,
    {
      title: `面积（名册共 ${areaText(roll.areaHundredths)}）`,
      bars: bars('areaHundredths', areaText),
      whole: roll.areaHundredths,
      threshold: {
        value: needed.areaHundredths,
        text: `至少要 ${areaText(needed.areaHundredths)}`,
      },
    },
  ];
}
