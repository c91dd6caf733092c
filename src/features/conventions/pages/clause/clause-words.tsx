import { Text, View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ReadAloud } from '@/src/ui/read-aloud/read-aloud';
import { openConvention, openSuggest } from '../../convention-pages';
import type { ClauseData } from '../../text-types';
import './clause.scss';

type ClauseWordsProps = { conventionId: string; paragraphId: string; clause: ClauseData };

/** The clause as it reads, where it stands, and what a draft would make of it. */
export function ClauseWords({ conventionId, paragraphId, clause }: ClauseWordsProps) {
  const { conventionName, label, chapter, text, standing, edition, inDraft, explanation } = clause;
  const spoken = [
    `${label}，${text}`,
    ...(explanation && !explanation.isStale ? [explanation.plainWords, explanation.example] : []),
  ];
  return (
    <>
      <Card tone="accent">
        <TextButton icon="book-open" onPress={() => openConvention(conventionId)}>
          {edition === null ? `${conventionName}（草案）` : `${conventionName}（第${edition}版）`}
        </TextButton>
        {chapter && <View className="clause__soft">{chapter}</View>}
        <View className="clause__label">{label}</View>
        <Text className="clause__text" userSelect>
          {text}
        </Text>
        <ReadAloud parts={spoken} />
      </Card>
      {standing === 'removed' && (
        <Callout tone="warning" title="这一条已经删去">
          现行的公约里没有这一条了，上面是它最后的样子。
        </Callout>
      )}
      {standing === 'draft' && (
        <Callout tone="info" title="这一条还在草案里">
          还没有生效，写法可能再改。
        </Callout>
      )}
      {inDraft && (
        <Callout
          tone="info"
          title={inDraft === 'removed' ? '草案里删去了这一条' : '草案里这一条有新的写法'}
        >
          <View>草案通过以前，按上面的执行。</View>
          {inDraft === 'reworded' && (
            <TextButton icon="diff" onPress={() => openSuggest(conventionId, paragraphId)}>
              看草案的写法
            </TextButton>
          )}
        </Callout>
      )}
    </>
  );
}
