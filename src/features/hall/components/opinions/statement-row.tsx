import { View } from '@tarojs/components';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { HiddenWords, ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import type { StatementInList } from '../../hall-types';
import { choiceWord, totalsWords } from '../../statement-words';
import { ChoiceButtons } from './choice-buttons';
import './statement-row.scss';

type StatementRowProps = {
  statement: StatementInList;
  /** Left out where nothing can be chosen any more. */
  onChoose?: ((choice: StatementChoice) => void) | undefined;
};

/** A statement in a list: who wrote it, what oneself and (after that) others think of it. */
export function StatementRow({ statement, onChoose }: StatementRowProps) {
  const { id, text, author, isMine, isOfficial, visibility, myChoice, totals } = statement;
  if (text === null)
    return (
      <Card>
        <HiddenWords kind="statement" id={id} />
      </Card>
    );
  return (
    <Card>
      <View className="statement-row">
        <View className="statement-row__text">{text}</View>
        <View className="statement-row__author">
          {isOfficial && <Icon name="building-2" />}
          <View>{isMine ? '我写的' : author}</View>
        </View>
        {isMine && <ModerationMark kind="statement" id={id} visibility={visibility} />}
        {myChoice !== null && !onChoose && (
          <View className="statement-row__choice">我的选择：{choiceWord(myChoice)}</View>
        )}
        {onChoose && visibility === 'shown' && (
          <ChoiceButtons small text={text} chosen={myChoice} onChoose={onChoose} />
        )}
        {totals && <View className="statement-row__totals">{totalsWords(totals)}</View>}
        {!isMine && !isOfficial && (
          <View className="statement-row__report">
            <ReportButton kind="statement" id={id} />
          </View>
        )}
      </View>
    </Card>
  );
}
