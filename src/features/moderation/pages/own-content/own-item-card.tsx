import { View } from '@tarojs/components';
import { moderatedKinds } from '@/shared/moderation/moderated-kinds';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import type { Visibility } from '@/shared/moderation/visibility';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { OriginButton, originWords } from '../../components/origin-button';
import { QuotedWords } from '../../components/quoted-words';
import type { OwnItem } from '../../moderation-types';
import { AppealForm } from './appeal-form';
import './own-content.scss';

const looks: Record<Visibility, { icon: IconName; tone: Tone; word: string }> = {
  waiting: { icon: 'hourglass', tone: 'info', word: '审核中，别人还看不到' },
  shown: { icon: 'circle-check', tone: 'success', word: '正常显示' },
  hidden: { icon: 'shield-alert', tone: 'danger', word: '已隐藏' },
};

const outcomes = {
  open: '已经提交，等管理员复核。结果会通知您。',
  restored: '申诉成立，已经恢复显示。',
  upheld: '已经复核，维持隐藏。这是最后的结果。',
} as const;

/** One thing the person wrote, what became of it, and the appeal. */
export function OwnItemCard({ item, isMeant }: { item: OwnItem; isMeant: boolean }) {
  const { id, kind, topicTitle, words, writtenAt, hidden, appeal, mayAppeal } = item;
  const look = looks[item.visibility];
  return (
    <Card tone={isMeant ? 'accent' : 'plain'}>
      <View className="own-item">
        <View className="own-item__look">
          <StatusTag icon={look.icon} tone={look.tone}>
            {look.word}
          </StatusTag>
        </View>
        <QuotedWords>{words}</QuotedWords>
        <View className="own-item__where">
          <View>{originWords(moderatedKinds[kind], topicTitle)}</View>
          <View>{dayAndTime(writtenAt)}</View>
        </View>
        {hidden && (
          <Callout tone="warning" title={`原因：${moderationReasons[hidden.reason]}`}>
            {hidden.note}
          </Callout>
        )}
        {appeal && (
          <Callout
            tone={appeal.outcome === 'restored' ? 'success' : 'info'}
            title="我的申诉"
            icon="scale"
          >
            <View>{appeal.words}</View>
            <View>{outcomes[appeal.outcome]}</View>
            {appeal.bySameModerator && <View>社区没有别的管理员，由隐藏的人复核。</View>}
          </Callout>
        )}
        {mayAppeal && <AppealForm itemId={id} />}
        {kind !== 'topic' && <OriginButton item={item} />}
      </View>
    </Card>
  );
}
