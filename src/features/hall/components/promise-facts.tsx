import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { nextWords, ratingWords, spendingWords } from '../promise-looks';
import type { PromiseCardData } from '../promise-types';
import './promise-card.scss';

const Line = ({ icon, children }: { icon: IconName; children: string }) => (
  <View className="promise-card__line">
    <Icon name={icon} />
    <View>{children}</View>
  </View>
);

/** Who does it, what comes next, how far it is and what it costs: on the board and on its own page. */
export function PromiseFacts({ promise }: { promise: PromiseCardData }) {
  const { body, next, milestonesDone, milestoneCount, spentFen, budgetFen, ratings } = promise;
  const isLate = promise.group === 'late';
  return (
    <>
      <Line icon="building-2">{`${body}负责`}</Line>
      {next && (
        <View className={isLate ? 'promise-card__late' : ''}>
          <Line icon={isLate ? 'hourglass' : 'calendar'}>{nextWords(next, new Date())}</Line>
        </View>
      )}
      {promise.endedAt && <Line icon="star">{ratingWords(ratings)}</Line>}
      <ProgressBar
        label="步骤"
        text={`完成 ${milestonesDone}/${milestoneCount}`}
        share={milestonesDone / milestoneCount}
        tone={isLate ? 'danger' : 'accent'}
      />
      <Line icon="wallet">{spendingWords(spentFen, budgetFen)}</Line>
    </>
  );
}
