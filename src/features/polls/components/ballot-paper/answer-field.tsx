import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { AbstainTile } from './abstain-tile';
import { ApprovalAnswer } from './approval-answer';
import { BudgetAnswer } from './budget-answer';
import { ChoiceButtons } from './choice-buttons';
import { RankedAnswer } from './ranked-answer';
import { ScoreAnswer } from './score-answer';
import type { AnswerProps } from './shown-item';
import { SingleAnswer } from './single-answer';
import './answer-field.scss';

/** The place to answer an item in, whatever its method; to abstain is always a choice of its own. */
export function AnswerField(props: AnswerProps) {
  const { item, answer, onAnswer } = props;
  if (item.method.kind === 'approveReject')
    return (
      <ChoiceButtons
        label={item.title}
        chosen={typeof answer === 'string' ? answer : null}
        onChoose={onAnswer}
      />
    );
  return (
    <View className="answer-field" {...describe({ role: 'group', label: item.title })}>
      <OptionsAnswer {...props} />
      <AbstainTile
        chosen={answer === 'abstain'}
        onPress={() => onAnswer(answer === 'abstain' ? null : 'abstain')}
      />
    </View>
  );
}

function OptionsAnswer(props: AnswerProps) {
  const { method } = props.item;
  switch (method.kind) {
    case 'single':
      return <SingleAnswer {...props} />;
    case 'approval':
      return <ApprovalAnswer {...props} method={method} />;
    case 'score':
      return <ScoreAnswer {...props} method={method} />;
    case 'ranked':
      return <RankedAnswer {...props} />;
    case 'budget':
      return <BudgetAnswer {...props} method={method} />;
    default:
      return null;
  }
}
