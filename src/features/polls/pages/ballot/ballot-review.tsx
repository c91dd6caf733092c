import { View } from '@tarojs/components';
import { type Choice, choices } from '@/shared/polls/choices';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { LegalEffectNote } from '../../components/legal-effect';
import { LookTag } from '../../components/look-tag';
import { choiceLooks } from '../../poll-looks';
import type { BallotItem, MyVoter, PollDetail } from '../../poll-types';
import './ballot-review.scss';

type Chosen = Readonly<Record<string, Choice>>;
type BallotReviewProps = {
  poll: PollDetail;
  voter: MyVoter;
  chosen: Chosen;
  /** Differs from the ballot that was received last, or there was none. */
  isChanged: boolean;
  /** Back to the question at this place. */
  onChange: (place: number) => void;
};

/** Everything once more before it goes in; a tap leads back to a question. */
export function BallotReview({ poll, voter, chosen, isChanged, onChange }: BallotReviewProps) {
  const { ballot } = voter;
  return (
    <>
      {ballot && (
        <Callout tone="success" title="您已经投过票">
          <View>
            {isChanged
              ? '下面有改动，提交以后才算数，以最后一次为准。'
              : `${dayAndTime(ballot.castAt)} 已收到，下面是您的选择。要改，点那一项。`}
          </View>
        </Callout>
      )}
      <Section title={`请核对：${voter.roomLabel} 的表决票`}>
        <Card flush>
          {poll.items.map((item, place) => (
            <ListItem
              key={item.id}
              title={item.title}
              note="点这里修改"
              tags={<ChoiceTag choice={chosen[item.id]} />}
              onPress={() => onChange(place)}
            />
          ))}
        </Card>
      </Section>
      <LegalEffectNote legalEffect={poll.legalEffect} />
    </>
  );
}

/** The choices as they go in, or as they were received. */
export const ChosenList = ({ items, chosen }: { items: readonly BallotItem[]; chosen: Chosen }) => (
  <View className="chosen-list">
    {items.map(({ id, title }) => (
      <View key={id} className="chosen-list__row">
        <View className="chosen-list__title">{title}</View>
        <ChoiceTag choice={chosen[id]} />
      </View>
    ))}
  </View>
);

function ChoiceTag({ choice }: { choice: Choice | undefined }) {
  if (!choice)
    return <LookTag look={{ word: '还没有选', icon: 'circle-alert', tone: 'warning' }} />;
  return <LookTag look={{ word: choices[choice], ...choiceLooks[choice] }} />;
}
