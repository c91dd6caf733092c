import { View } from '@tarojs/components';
import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { type Score, scores, scoreWords } from '@/shared/hall/promises/ratings';
import { ModerationMark } from '@/src/features/moderation/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { PromiseDetail } from '../../promise-types';

type OwnRating = PromiseDetail['viewer']['ownRating'];
type RatingFormProps = { topicId: string; own: OwnRating };

/** One's own rating: what it is now, and the form to give or change it. */
export function RatingForm({ topicId, own }: RatingFormProps) {
  const [isChanging, setChanging] = useState(false);
  if (own === null || isChanging)
    return <Form topicId={topicId} own={own} onDone={() => setChanging(false)} />;
  return (
    <Callout tone="success" title={`您评了 ${own.score} 分，${scoreWords[own.score as Score]}`}>
      {own.words && <View>{own.words}</View>}
      <ModerationMark kind="rating" id={own.id} visibility={own.visibility} />
      <TextButton icon="pencil" onPress={() => setChanging(true)}>
        修改我的评价
      </TextButton>
    </Callout>
  );
}

// "5" down to "1": the best is nearest to the question.
const choices = [...scores].reverse().map((score) => ({
  value: String(score),
  label: scoreWords[score],
  note: `${score} 分`,
}));

function Form({ topicId, own, onDone }: RatingFormProps & { onDone: () => void }) {
  const [{ score, words, isNamed }, change, discard] = useDraft(`rating:${topicId}`, {
    score: own ? String(own.score) : null,
    words: own?.words ?? '',
    isNamed: own?.isNamed ?? false,
  });
  const [isTried, setTried] = useState(false);
  const rating = useCommand(cloudClient.hall.ratePromise.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      onDone();
    },
  });
  const submit = () => {
    setTried(true);
    if (score !== null) rating.run({ topicId, score: Number(score) as Score, words, isNamed });
  };
  return (
    <>
      <ChoiceGroup
        label="这件事办得怎么样？"
        choices={choices}
        value={score}
        onChange={(chosen) => change({ score: chosen })}
        error={isTried && score === null ? '请选择满意程度。' : undefined}
      />
      <TextArea
        label="想说的话"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={promiseLimits.ratingWords.max}
        placeholder="哪里好，哪里还要改进"
        hint="邻居都能看到您写的话。您打的分数不公开。"
        optional
      />
      <Card flush>
        <SwitchRow
          title="写上我的称呼"
          note="例如“1栋 李**”；不写就显示“一位居民”"
          on={isNamed}
          onChange={(on) => change({ isNamed: on })}
        />
      </Card>
      {rating.failure && <Callout tone="danger">{rating.failure.message}</Callout>}
      <PrimaryButton icon="star" loading={rating.isRunning} onPress={submit}>
        {own ? '保存修改' : '提交评价'}
      </PrimaryButton>
    </>
  );
}
