import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { openGiveOpinion } from '../../convention-pages';
import type { OpenRevision } from '../../convention-types';
import './collected-summary.scss';

type CollectedSummaryProps = {
  conventionId: string;
  collected: NonNullable<OpenRevision['collected']>;
};

/** What was said, summed up, with the way to every single opinion. */
export function CollectedSummary({ conventionId, collected }: CollectedSummaryProps) {
  const { opinions, onPaper, summary } = collected;
  return (
    <Card>
      <View className="collected-summary__title">
        {`意见汇总：收到 ${opinions} 条${onPaper > 0 ? `，其中纸质 ${onPaper} 条` : ''}`}
      </View>
      <View className="collected-summary__words">{summary}</View>
      <TextButton icon="messages-square" onPress={() => openGiveOpinion(conventionId)}>
        看每一条意见
      </TextButton>
    </Card>
  );
}
