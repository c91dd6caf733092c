import { View } from '@tarojs/components';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { refusalMessage } from '@/shared/refusals';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { TextArea } from '@/src/ui/text-field/text-area';
import { OpinionCard } from '../../components/opinion-card';
import type { OpinionData } from '../../convention-types';
import './prompt-card.scss';
import { TakeBack } from '../../components/take-back';

type PromptCardProps = {
  prompt: { id: string; chapter: string; question: string; opinions: number };
  own: readonly OpinionData[];
  isOpen: boolean;
  words: string;
  isTried: boolean;
  isSending: boolean;
  onOpen: (open: boolean) => void;
  onType: (words: string) => void;
  onSend: () => void;
};

/** One chapter's question, what the reader said to it, and the place to say more. */
export function PromptCard(props: PromptCardProps) {
  const { prompt, own, isOpen, words, isTried, isSending } = props;
  const isTooShort = isTried && !isWithin(collectingLimits.words, words);
  const said = prompt.opinions > 0 ? `已有 ${prompt.opinions} 条意见` : '还没有人说';
  return (
    <Card>
      <View className="prompt-card__chapter">{prompt.chapter}</View>
      <View className="prompt-card__question">{prompt.question}</View>
      <View className="prompt-card__said">{said}</View>
      {own.map((opinion) => (
        <OpinionCard
          key={opinion.id}
          opinion={opinion}
          action={<TakeBack opinionId={opinion.id} />}
        />
      ))}
      {isOpen ? (
        <View className="prompt-card__form">
          <TextArea
            label="您的意见"
            value={words}
            onChange={props.onType}
            maxLength={collectingLimits.words.max}
            placeholder="想到什么写什么"
            error={
              isTooShort ? refusalMessage('opinionWordsLength', collectingLimits.words) : undefined
            }
          />
          <PrimaryButton icon="send" loading={isSending} onPress={props.onSend}>
            提交
          </PrimaryButton>
          <TextButton onPress={() => props.onOpen(false)}>先不写了</TextButton>
        </View>
      ) : (
        <SecondaryButton
          icon="pencil"
          label={`写意见：${prompt.chapter}`}
          onPress={() => props.onOpen(true)}
        >
          {words ? '接着写' : own.length > 0 ? '再写一条' : '写意见'}
        </SecondaryButton>
      )}
    </Card>
  );
}
