import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { AnswerLines } from '../../components/ballot-paper/answer-lines';
import type { ShownItem } from '../../components/ballot-paper/shown-item';
import { LegalEffectNote } from '../../components/legal-effect';
import { receivedWords } from '../../poll-looks';
import type { MyVoter, PollDetail } from '../../poll-types';
import { ReceiptState } from '../../receipts/receipt-state';
import type { Given } from './paper';
import './ballot-review.scss';

type BallotReviewProps = {
  poll: PollDetail;
  voter: MyVoter;
  items: readonly ShownItem[];
  given: Given;
  /** Differs from the ballot that was received last, or there was none. */
  isChanged: boolean;
  /** Back to the question at this place. */
  onChange: (place: number) => void;
};

/** Everything once more before it goes in; a tap leads back to a question. */
export function BallotReview(props: BallotReviewProps) {
  const { poll, voter, items, given, isChanged, onChange } = props;
  const { ballot } = voter;
  return (
    <>
      {ballot && (
        <>
          <Callout tone="success" title="您已经投过票">
            <View>
              {isChanged
                ? '下面有改动，提交以后才算数，原来那张票作废。'
                : `${receivedWords(ballot)}，下面是您的选择。要改，点那一项。`}
            </View>
          </Callout>
          <ReceiptState poll={poll} voter={voter} />
        </>
      )}
      <Section title={`请核对：${voter.roomLabel} 的表决票`}>
        <Card flush>
          {items.map((item, place) => (
            <ListItem
              key={item.itemId}
              title={item.title}
              note="点这里修改"
              tags={<AnswerLines item={item} answer={given[item.itemId] ?? null} />}
              onPress={() => onChange(place)}
            />
          ))}
        </Card>
      </Section>
      <LegalEffectNote legalEffect={poll.legalEffect} />
    </>
  );
}

type ChosenListProps = { items: readonly ShownItem[]; given: Given };

/** The answers as they go in, or as they were received. */
export const ChosenList = ({ items, given }: ChosenListProps) => (
  <View className="chosen-list">
    {items.map((item) => (
      <View key={item.itemId} className="chosen-list__row">
        <View className="chosen-list__title">{item.title}</View>
        <AnswerLines item={item} answer={given[item.itemId] ?? null} />
      </View>
    ))}
  </View>
);
