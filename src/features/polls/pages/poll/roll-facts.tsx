import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Fingerprint } from '../../components/roll/fingerprint';
import type { PollDetail } from '../../poll-types';
import './roll-facts.scss';

/** What the roll was frozen to: a fingerprint everybody can compare, short until it is asked for. */
export function RollFacts({ poll: { rollRoot, rollVersion } }: { poll: PollDetail }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <Card>
      <View className="roll-facts">
        <View>{`名册指纹：${rollRoot.slice(0, 8).toUpperCase()}…（第 ${rollVersion} 版）`}</View>
        {unfolded && (
          <>
            <Fingerprint hex={rollRoot} />
            <View className="roll-facts__note">
              指纹由名册里的每一行算出来。名册改动一个字，指纹就不一样；公告上印的和这里看到的应当相同。
              {rollVersion > 1 && '名册在开始投票以前更正过，每一版都有自己的指纹。'}
            </View>
          </>
        )}
        <TextButton
          icon={unfolded ? 'chevron-up' : 'chevron-down'}
          label={unfolded ? '收起名册指纹' : '看完整的名册指纹'}
          onPress={() => setUnfolded(!unfolded)}
        >
          {unfolded ? '收起' : '看完整的'}
        </TextButton>
      </View>
    </Card>
  );
}
