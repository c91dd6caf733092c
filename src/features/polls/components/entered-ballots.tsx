import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { conflictRule, setAsideWords, statementText } from '@/shared/polls/entries/conflict-words';
import { rejectReasons } from '@/shared/polls/entries/entry-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { MyEntry, PollDetail } from '../poll-types';
import { AnswerLines } from './ballot-paper/answer-lines';
import './entered-ballots.scss';

/** What was entered for my own votes, with the rule that says which ballot counts. Nothing where there is nothing. */
export function EnteredBallots({ poll }: { poll: PollDetail }) {
  const entries = useQuery(cloud.polls.myEntries.queryOptions({ pollId: poll.id }));
  const mine = (entries.data ?? []).filter(
    ({ isVoter, state }) => isVoter && state !== 'withdrawn',
  );
  if (mine.length === 0) return null;
  return (
    <Section title="工作人员替我录入的票">
      {mine.map((entry) => (
        <Card key={entry.entryId}>
          <View className="entered-ballot">
            <View className="entered-ballot__head">{`${entry.roomLabel}：${whatBecame(entry)}`}</View>
            <EnteredAnswers entry={entry} items={poll.items} />
          </View>
        </Card>
      ))}
      <View className="entered-ballot__rule">{conflictRule}</View>
    </Section>
  );
}

/** “2026年10月3日 09:00 交的纸质票已登记，以最后一次表达为准。” */
export function whatBecame(entry: MyEntry): string {
  const { state, rejectReason, setAside } = entry;
  const what = statementText(entry);
  if (state === 'entered') return `${what}已录入，等另一位工作人员核对，核对通过才算数。`;
  if (state === 'withdrawn') return `${what}已撤回，不算数。`;
  if (rejectReason) return `${what}没有通过核对：${rejectReasons[rejectReason]}。请重新交票。`;
  return setAside ? `${what}。${setAsideWords[setAside]}` : `${what}已登记，以最后一次表达为准。`;
}

type EnteredAnswersProps = { entry: MyEntry; items: PollDetail['items'] };

/** What stands on the paper, for whoever handed it in. */
export function EnteredAnswers({ entry: { answers }, items }: EnteredAnswersProps) {
  if (answers === null) return null;
  return (
    <>
      {items.map((item) => (
        <View key={item.itemId} className="entered-ballot__item">
          <View className="entered-ballot__title">{item.title}</View>
          <AnswerLines item={item} answer={answers[item.itemId] ?? null} />
        </View>
      ))}
    </>
  );
}
