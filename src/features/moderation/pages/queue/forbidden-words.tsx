import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import './forbidden-words.scss';

const { forbiddenWord } = moderationLimits;

/** The words a community has added to the product's own list; what holds one waits for a moderator. */
export function ForbiddenWords() {
  const [word, setWord] = useState('');
  const list = useQuery(cloud.moderation.listForbiddenWords.queryOptions());
  const refetches = [cloud.moderation.listForbiddenWords.queryKey()];
  const add = useCommand(cloudClient.moderation.addForbiddenWord.mutate, {
    refetches,
    onDone: () => setWord(''),
  });
  const remove = useCommand(cloudClient.moderation.removeForbiddenWord.mutate, { refetches });
  const failure = add.failure ?? remove.failure;
  return (
    <Section title="本社区要留意的词">
      <Card>
        <View className="forbidden-words">
          <View className="forbidden-words__note">
            写到这些词的内容，先等管理员看过再显示。常用的骂人话、电话号码、广告已经在查，不用再加。
          </View>
          <QueryView query={list} loadingRows={1}>
            {({ words }) => (
              <View className="forbidden-words__list">
                {words.map((listed) => (
                  <View key={listed} className="forbidden-words__word">
                    <View>{listed}</View>
                    <TextButton
                      icon="x"
                      label={`删去：${listed}`}
                      disabled={remove.isRunning}
                      onPress={() => remove.run({ word: listed })}
                    >
                      删去
                    </TextButton>
                  </View>
                ))}
              </View>
            )}
          </QueryView>
          <TextField
            label="再加一个词"
            value={word}
            onChange={setWord}
            maxLength={forbiddenWord.max}
            hint="至少两个字。越短的词越容易误伤。"
          />
          {failure && <Callout tone="danger">{failure.message}</Callout>}
          <SecondaryButton
            icon="plus"
            loading={add.isRunning}
            disabled={word.trim() === ''}
            onPress={() => add.run({ word })}
          >
            添加
          </SecondaryButton>
        </View>
      </Card>
    </Section>
  );
}
