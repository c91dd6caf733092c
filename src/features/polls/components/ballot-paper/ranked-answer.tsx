import type { Answer } from '@/shared/polls/methods/ballot-item';
import { AnswerCount } from './answer-count';
import { rankingOf } from './answer-parts';
import { OptionTile } from './option-tile';
import { RankedList } from './ranked-list';
import { placeOf, type Ranking, toggleRanked } from './ranking';
import type { AnswerProps } from './shown-item';

/** The first tap is the first place, the next the second; the list below moves places and ties them. */
export function RankedAnswer({ item, answer, onAnswer }: AnswerProps) {
  const ranking = rankingOf(answer);
  const ranked = ranking.flat().length;
  const change = (next: Ranking) => onAnswer(answerOf(next));
  return (
    <>
      <AnswerCount
        words={`已排 ${ranked} 个，共 ${item.options.length} 个`}
        note="最满意的先点，再点第二满意的。再点一下就取消。没排的算并列最后。"
      />
      {item.options.map((option) => {
        const place = placeOf(ranking, option.optionId);
        return (
          <OptionTile
            key={option.optionId}
            option={option}
            role="checkbox"
            chosen={place !== null}
            markText={place === null ? undefined : String(place)}
            onPress={() => change(toggleRanked(ranking, option.optionId))}
          />
        );
      })}
      {ranked > 1 && <RankedList item={item} ranking={ranking} onChange={change} />}
    </>
  );
}

const answerOf = (ranking: Ranking): Answer | null => (ranking.length === 0 ? null : { ranking });
