import { View } from '@tarojs/components';
import type { MethodOf } from '@/shared/polls/methods/ballot-item';
import { describe } from '@/src/platform/accessibility';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Pressable } from '@/src/ui/pressable/pressable';
import { AnswerCount } from './answer-count';
import { scoresOf } from './answer-parts';
import { OptionPhoto, OptionWords } from './option-tile';
import type { AnswerProps, ShownOption } from './shown-item';
import './score-answer.scss';

type ScoreAnswerProps = AnswerProps & { method: MethodOf<'score'> };

/** More numbers than this would be too many for a cheap phone to draw; one more and one less do then. */
const mostSteps = 132;

/** A row of numbers under each option. One not scored has 0, which is said. */
export function ScoreAnswer({ item, method, answer, onAnswer }: ScoreAnswerProps) {
  const scores = scoresOf(answer);
  const given = item.options.filter(({ optionId }) => scores[optionId] !== undefined).length;
  return (
    <>
      <AnswerCount
        words={`已打分 ${given} 个，共 ${item.options.length} 个`}
        note={`0 分最低，${method.maxScore} 分最高。没打分的算 0 分。`}
      />
      {item.options.map((option) => (
        <ScoredOption
          key={option.optionId}
          option={option}
          maxScore={method.maxScore}
          isLong={item.options.length * (method.maxScore + 1) > mostSteps}
          score={scores[option.optionId] ?? null}
          onScore={(score) => onAnswer({ scores: { ...scores, [option.optionId]: score } })}
        />
      ))}
    </>
  );
}

type ScoredOptionProps = {
  option: ShownOption;
  maxScore: number;
  isLong: boolean;
  score: number | null;
  onScore: (score: number) => void;
};

function ScoredOption({ option, maxScore, isLong, score, onScore }: ScoredOptionProps) {
  const { title } = option;
  return (
    <View className={`scored-option ${score === null ? '' : 'scored-option--scored'}`}>
      <View className="scored-option__head">
        <OptionWords option={option} />
        <OptionPhoto option={option} />
      </View>
      {isLong ? (
        <NumberStepper
          label={`给“${title}”打分`}
          note={score === null ? '还没有打分' : undefined}
          unit="分"
          value={score ?? 0}
          min={score === null ? -1 : 0}
          max={maxScore}
          onChange={(value) => onScore(Math.max(0, value))}
        />
      ) : (
        <ScoreSteps {...{ title, maxScore, score, onScore }} />
      )}
    </View>
  );
}

type ScoreStepsProps = Omit<ScoredOptionProps, 'option' | 'isLong'> & { title: string };

function ScoreSteps({ title, maxScore, score, onScore }: ScoreStepsProps) {
  const steps = Array.from({ length: maxScore + 1 }, (_, step) => step);
  return (
    <View
      className="scored-option__steps"
      {...describe({ role: 'radiogroup', label: `${title}打几分` })}
    >
      {steps.map((step) => (
        <Pressable
          key={step}
          role="radio"
          checked={step === score}
          label={`${title} ${step} 分`}
          className={`score-step ${step === score ? 'score-step--chosen' : ''}`}
          onPress={() => onScore(step)}
        >
          {step}
        </Pressable>
      ))}
    </View>
  );
}
