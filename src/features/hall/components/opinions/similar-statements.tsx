import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { voteQueueOf } from '../../hooks/vote-queue';
import { ChoiceButtons } from './choice-buttons';
import './statement-row.scss';

type SimilarStatementsProps = {
  topicId: string;
  statements: { statementId: string; text: string }[];
  mayVote: boolean;
};

/** What others have said nearly in the same words: to be judged instead of being said again. */
export function SimilarStatements({ topicId, statements, mayVote }: SimilarStatementsProps) {
  const [chosen, setChosen] = useState<Record<string, StatementChoice>>({});
  return (
    <>
      <Callout tone="info" title="有人说过差不多的话">
        意思一样的话，直接表态就可以；意思不同，可以继续发表。
      </Callout>
      {statements.map(({ statementId, text }) => (
        <Card key={statementId}>
          <View className="statement-row">
            <View className="statement-row__text">{text}</View>
            {mayVote && (
              <ChoiceButtons
                small
                text={text}
                chosen={chosen[statementId] ?? null}
                onChoose={(choice) => {
                  voteQueueOf(topicId).add({ statementId, choice, held: [], isFirst: false });
                  setChosen({ ...chosen, [statementId]: choice });
                }}
              />
            )}
          </View>
        </Card>
      ))}
    </>
  );
}
