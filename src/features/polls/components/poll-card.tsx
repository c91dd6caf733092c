import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Icon } from '@/src/ui/icon/icon';
import { day, shortTime } from '@/src/ui/words/time';
import { myVoteLook, phaseLooks, resultLook } from '../poll-looks';
import { openPoll, openPollResult } from '../poll-pages';
import type { ListedPoll } from '../poll-types';
import { LookTag } from './look-tag';
import './poll-card.scss';

/** A poll in a list: how long it takes, whether I have voted, how it ended. */
export function PollCard({ poll }: { poll: ListedPoll }) {
  const { id, title, body, phase, mine, legalEffect, itemCount } = poll;
  const [mineLook, outcome] = [myVoteLook(mine, phase), resultLook(poll)];
  return (
    <Card
      onPress={() => (outcome ? openPollResult(id) : openPoll(id))}
      label={[phaseLooks[phase].word, title, mineLook?.word, outcome?.word]
        .filter(Boolean)
        .join('，')}
    >
      <View className="poll-card">
        <View className="poll-card__tags">
          <LookTag look={phaseLooks[phase]} />
          {mineLook && <LookTag look={mineLook} />}
        </View>
        <View className="poll-card__title">{title}</View>
        <View className="poll-card__time">
          <Icon name="clock" />
          <View>
            <PollTime poll={poll} />
          </View>
        </View>
        {outcome && (
          <View className="poll-card__outcome">
            <LookTag look={outcome} />
          </View>
        )}
        <View className="poll-card__soft">
          {body} · {itemCount} 项 · {legalEffects[legalEffect].label}
        </View>
      </View>
    </Card>
  );
}

/** The one time that matters now. */
function PollTime({ poll: { phase, opensAt, closesAt, cancelledAt } }: { poll: ListedPoll }) {
  switch (phase) {
    case 'announced':
      return <>{shortTime(opensAt)} 开始投票</>;
    case 'open':
      return <Countdown until={closesAt} prefix="还剩" passed="投票已截止" />;
    case 'cancelled':
      return <>{cancelledAt ? `${day(cancelledAt)}取消` : '已取消'}</>;
    default:
      return <>{day(closesAt)}截止</>;
  }
}
