import { Text, View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import { shortTime } from '@/src/ui/words/time';
import { phaseLooks } from '../poll-looks';
import type { PollDetail } from '../poll-types';
import { LookTag } from './look-tag';
import './poll-head.scss';

/** What is decided and how much time is left. */
export function PollHead({ poll }: { poll: PollDetail }) {
  const { title, description, phase, cancelled, publisher, ruleSet } = poll;
  return (
    <View className="poll-head">
      <LookTag look={phaseLooks[phase]} />
      <View className="poll-head__title">{title}</View>
      <View className="poll-head__soft">
        {ruleSet.name} · {publisher}发起
      </View>
      {cancelled ? (
        <Callout tone="warning" title="这次表决已经取消">
          <View>原因：{cancelled.reason}</View>
        </Callout>
      ) : (
        <View className="poll-head__time">
          <PollClock poll={poll} />
        </View>
      )}
      {description && (
        <Text className="poll-head__description" userSelect>
          {description}
        </Text>
      )}
    </View>
  );
}

function PollClock({ poll: { phase, opensAt, closesAt, entryHours } }: { poll: PollDetail }) {
  switch (phase) {
    case 'announced':
      return <>{shortTime(opensAt)} 开始投票</>;
    case 'open':
      return <Countdown until={closesAt} prefix="离截止还有" passed="投票已截止" />;
    case 'closed':
      return entryHours > 0 ? (
        `投票已截止，截止前交到的纸质票还在录入，最晚 ${shortTime(countedAt(closesAt, entryHours))} 计票。`
      ) : (
        <>投票已截止，正在计票，请稍后来看结果。</>
      );
    default:
      return <>{shortTime(closesAt)} 截止</>;
  }
}

const hour = 3_600_000;

/** When the last paper has been entered and the count begins. */
const countedAt = (closesAt: string, entryHours: number): string =>
  new Date(Date.parse(closesAt) + entryHours * hour).toISOString();
