import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import type { PollDetail } from '../../poll-types';
import './roll-facts.scss';

/** What the roll was frozen to: a fingerprint everybody can compare, short until it is asked for. */
export function RollFacts({ poll }: { poll: PollDetail }) {
  const { rollRoot, rollVersion, rollAlteredAt } = poll;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      {rollAlteredAt !== null && (
        <Callout tone="warning" title="名册正在核对">
          名册和公告时固定的不一致，核对清楚以前，这次表决不会开始，也不会计票。
        </Callout>
      )}
      <Card>
        <View className="roll-facts">
          <View>{`名册指纹：${rollRoot.slice(0, 8).toUpperCase()}…（第 ${rollVersion} 版）`}</View>
          {unfolded && (
            <>
              <View className="roll-facts__root">{rollRoot}</View>
              <View className="roll-facts__note">
                指纹由名册里的每一行算出来。名册改动一个字，指纹就不一样；公告上印的、您手机里看到的应当相同。
                {rollVersion > 1 && '名册在开始投票以前更正过，每一版都有自己的指纹。'}
              </View>
            </>
          )}
          <TextButton
            icon={unfolded ? 'chevron-up' : 'chevron-down'}
            label={unfolded ? '收起名册指纹' : '看完整的名册指纹'}
            onPress={() => setUnfolded(!unfolded)}
          >
            {unfolded ? '收起' : '这是什么'}
          </TextButton>
        </View>
      </Card>
    </>
  );
}
