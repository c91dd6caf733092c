import { View } from '@tarojs/components';
import { useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { cloudClient } from '@/src/platform/cloud';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { handOverFile } from '../../hand-over-file';

type Outcome = { tone: 'success' | 'danger'; words: string } | null;

/** A copy of everything the community keeps about oneself. */
export function ExportMyData({ communityName }: { communityName: string }) {
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const run = async () => {
    setRunning(true);
    setOutcome(null);
    try {
      const data = await cloudClient.community.exportMyData.query();
      const words = await handOverFile(
        `我的信息-${communityName}.json`,
        JSON.stringify(data, null, 2),
      );
      setOutcome({ tone: 'success', words });
    } catch (error) {
      setOutcome({ tone: 'danger', words: explainFailure(error).message });
    }
    setRunning(false);
  };
  return (
    <Section title="导出我的信息">
      <View>{`${communityName}里关于您的全部信息：登记、议题、附议、表决、操作记录。`}</View>
      {outcome && <Callout tone={outcome.tone}>{outcome.words}</Callout>}
      <SecondaryButton icon="download" loading={isRunning} onPress={() => void run()}>
        导出
      </SecondaryButton>
    </Section>
  );
}
