import { View } from '@tarojs/components';
import { starsText } from '@/shared/volunteering/ledger/stars';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Icon } from '@/src/ui/icon/icon';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import type { OwnRecordData } from '../../minutes-types';
import './own-figures.scss';

type OwnFiguresProps = {
  record: NonNullable<OwnRecordData['record']>;
  minutesPerPoint: number;
  timeBank: boolean;
};

/** Minutes, stars and points at a glance. */
export function OwnFigures({ record, minutesPerPoint, timeBank }: OwnFiguresProps) {
  const { earnedMinutes, postedMinutes, spendableMinutes, points, minutesToNextStar } = record;
  return (
    <>
      <Card tone="accent">
        <View className="own-figures">
          <View className="own-figures__label">{`${record.name}，累计服务`}</View>
          <View className="own-figures__minutes">{minutesText(earnedMinutes)}</View>
          <StarsRow stars={record.stars} />
          {minutesToNextStar !== null && (
            <ProgressBar
              label={`离${starsText(record.stars + 1)}`}
              text={`还差${minutesText(minutesToNextStar)}`}
              share={earnedMinutes / (earnedMinutes + minutesToNextStar)}
            />
          )}
        </View>
      </Card>
      {spendableMinutes < 0 && (
        <Callout tone="warning" title="可用时长是负数">
          时长更正以后，已经兑换的超过了现有的。以后的服务会先补上，不用退东西。
        </Callout>
      )}
      <Facts
        facts={[
          { name: '可以开证明', value: minutesText(postedMinutes) },
          { name: '积分', value: `${points} 分（${minutesText(minutesPerPoint)}积 1 分）` },
          {
            name: timeBank ? '时间银行' : '可用时长',
            value: minutesText(spendableMinutes),
          },
        ]}
      />
    </>
  );
}

const most = 5;

const StarsRow = ({ stars }: { stars: number }) => (
  <View className="own-figures__stars">
    {Array.from({ length: most }, (_, index) => index).map((index) => (
      <View
        key={index}
        className={`own-figures__star ${index < stars ? 'own-figures__star--won' : ''}`}
      >
        <Icon name="star" />
      </View>
    ))}
    <View>{starsText(stars)}</View>
  </View>
);
