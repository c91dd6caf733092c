import { Text, View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import type { ClauseData } from '../../text-types';
import './clause.scss';

/** What the clause means in plain words, with an example. It is no part of the convention. */
export function Explanation({ clause: { explanation } }: { clause: ClauseData }) {
  return (
    <Section title="白话说明">
      {explanation ? (
        <>
          {explanation.isStale && (
            <Callout tone="warning" title="条文的写法和写这段说明时不一样">
              请以条文为准，新的说明还没有写。
            </Callout>
          )}
          <Card>
            <Text className="clause__text">{explanation.plainWords}</Text>
            {explanation.example && (
              <>
                <View className="clause__label">举个例子</View>
                <Text className="clause__text">{explanation.example}</Text>
              </>
            )}
            <View className="clause__soft">
              {explanation.by} · {day(explanation.at)}写。说明只帮助理解，以条文为准。
            </View>
          </Card>
        </>
      ) : (
        <View className="clause__none">这一条还没有白话说明。</View>
      )}
    </Section>
  );
}
