import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { suggestionKinds, suggestionStates } from '@/shared/texts/suggestion-kinds';
import { ModerationMark } from '@/src/features/moderation/public';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import { useLivingText } from '../living-text';
import { paragraphName } from '../paragraph-place';
import { kindIcons, stateLooks } from '../suggestion-looks';
import type { SuggestionCardData } from '../text-types';
import { Wording } from './wording';
import './suggestion-card.scss';

type SuggestionCardProps = {
  suggestion: SuggestionCardData;
  /** Buttons below. */
  children?: ReactNode;
};

/** One suggestion: what it would change, who wants it and why, and what became of it. */
export function SuggestionCard({ suggestion, children }: SuggestionCardProps) {
  const { id, kind, state, visibility, isMine, hiddenReason } = suggestion;
  if (visibility === 'hidden' && !isMine)
    return (
      <Card>
        <View className="suggestion__soft">这条内容已被隐藏，原因：{hiddenReason}</View>
      </Card>
    );
  const look = stateLooks[state];
  return (
    <Card>
      <View className="suggestion">
        <View className="suggestion__head">
          <StatusTag icon={kindIcons[kind]}>{suggestionKinds[kind]}</StatusTag>
          {state !== 'open' && (
            <StatusTag icon={look.icon} tone={look.tone}>
              {suggestionStates[state]}
            </StatusTag>
          )}
          {isMine && <ModerationMark kind="suggestion" id={id} visibility={visibility} />}
        </View>
        <View className="suggestion__soft">
          {isMine ? '我提的' : suggestion.authorName} · {sinceThen(suggestion.createdAt)}
          {placeOf(suggestion)}
        </View>
        <Wording segments={suggestion.segments} />
        <View>
          <Text className="suggestion__label">{kind === 'comment' ? '意见：' : '理由：'}</Text>
          <Text>{suggestion.reason}</Text>
        </View>
        <Outdated suggestion={suggestion} />
        <Decision suggestion={suggestion} />
        {suggestion.supportCount > 0 && (
          <View className="suggestion__soft">{suggestion.supportCount} 位邻居支持</View>
        )}
        {children && <View className="suggestion__buttons">{children}</View>}
      </View>
    </Card>
  );
}

const placeOf = ({ position, label, kind }: SuggestionCardData): string => {
  if (position === null) return '';
  const name = paragraphName({ label, position });
  return kind === 'addAfter' ? ` · 加在${name}后面` : ` · ${name}`;
};

function Outdated({ suggestion: { outdated } }: { suggestion: SuggestionCardData }) {
  if (!outdated) return null;
  if (outdated.now === null)
    return (
      <Callout tone="warning" title="这一段已经删去">
        建议提出以后，文稿又改过。
      </Callout>
    );
  return (
    <Callout tone="warning" title="这一段后来又改过">
      <View>提建议以后的改动：</View>
      <Wording segments={outdated.segments} />
    </Callout>
  );
}

function Decision({ suggestion: { decision, state } }: { suggestion: SuggestionCardData }) {
  const { measure } = useLivingText();
  if (!decision) return null;
  return (
    <View className="suggestion__decision">
      <View className="suggestion__label">
        {decision.by}
        {state === 'accepted' ? `采纳了，写进第 ${decision.version} ${measure}` : '的答复'}
      </View>
      {decision.answer && <View>{decision.answer}</View>}
    </View>
  );
}
