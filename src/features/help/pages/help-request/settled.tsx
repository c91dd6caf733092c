import { View } from '@tarojs/components';
import {
  type HelpRating,
  helpRatingNames,
  helpRatings,
} from '@/shared/volunteering/help/help-kinds';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import type { IconName } from '@/src/ui/icon/icon';
import { ChoiceTiles } from '../../components/choice-tiles';
import type { HelpDetail } from '../../help-types';
import './help-request.scss';

const ratingIcons: Record<HelpRating, IconName> = {
  very: 'star',
  fine: 'thumbs-up',
  poor: 'thumbs-down',
};

/** Done: what was credited, and the asker's thanks with one tap. */
export function Settled({ request: { id: requestId, side, course } }: { request: HelpDetail }) {
  const rate = useCommand(cloudClient.volunteering.rateHelp.mutate, {
    refetches: [cloud.volunteering.helpDetail.queryKey({ requestId })],
  });
  if (!course) return <Callout tone="success">邻居已经帮完了。</Callout>;
  const { creditedMinutes, rating, onDuty } = course;
  const words = onDuty
    ? '这是工作人员来办的，不计服务时长。'
    : `记入服务时长 ${minutesText(creditedMinutes ?? 0)}。`;
  return (
    <View className="help-steps">
      <Callout tone="success" title="已完成">
        <View>{words}</View>
        {side !== 'asker' && rating && <View>{`求助人觉得：${helpRatings[rating]}`}</View>}
      </Callout>
      {side === 'asker' && (
        <ChoiceTiles
          label="您满意吗？点一下就好"
          tiles={helpRatingNames.map((value) => ({
            value,
            word: helpRatings[value],
            icon: ratingIcons[value],
          }))}
          chosen={rating}
          onChoose={(chosen) => rate.run({ requestId, rating: chosen })}
          error={rate.failure?.message}
        />
      )}
    </View>
  );
}
