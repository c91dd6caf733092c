import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import type { RuleSet } from '@/shared/polls/rule-set';
import { AnswerField, QuestionWords } from '@/src/features/polls/public';
import { TextButton } from '@/src/ui/button/button';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { type FormItem, shownItemOf } from './form-item';
import './paper-preview.scss';

/** The item exactly as voters will see it, to try out; nothing of it is kept. */
export function PaperPreview({ item, ruleSet }: { item: FormItem; ruleSet: RuleSet }) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const paper = shownItemOf(item, ruleSet);
  return (
    <>
      <TextButton
        icon="eye"
        label={`看看投票时的样子：${paper.title}`}
        onPress={() => {
          setAnswer(null);
          setOpen(true);
        }}
      >
        看看投票时的样子
      </TextButton>
      <Sheet open={isOpen} title="投票时的样子（试一试）" onClose={() => setOpen(false)}>
        <View className="paper-preview">
          <QuestionWords item={paper} ruleSet={ruleSet} />
          <AnswerField item={paper} answer={answer} onAnswer={setAnswer} />
        </View>
      </Sheet>
    </>
  );
}
