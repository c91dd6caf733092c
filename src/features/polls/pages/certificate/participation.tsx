import { View } from '@tarojs/components';
import { totalsText } from '@/shared/polls/counted-words';
import { quorumSteps } from '@/shared/polls/decision-steps';
import { participationStrategies } from '@/shared/polls/participation';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import type { Certificate } from '../../poll-types';
import { Steps } from './steps';

/** The roll, the ballots that came in, and whether that is enough. */
export function Participation({ certificate: { ruleSet, tally } }: { certificate: Certificate }) {
  return (
    <Card>
      <View className="certificate__item">
        <Facts
          facts={[
            { name: '名册', value: totalsText(ruleSet, tally.roll) },
            { name: '交回的票', value: totalsText(ruleSet, tally.returned) },
            { name: '参加表决', value: totalsText(ruleSet, tally.participating) },
            { name: '怎样算参加', value: participationStrategies[tally.participation].label },
          ]}
        />
        <Steps ruleSet={ruleSet} steps={quorumSteps(ruleSet, tally)} />
      </View>
    </Card>
  );
}
