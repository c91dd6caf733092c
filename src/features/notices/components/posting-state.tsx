import { View } from '@tarojs/components';
import { postingSteps } from '@/shared/notices/postings/posting-rules';
import { lastPostedDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import { dayAndTime } from '@/src/ui/words/time';
import type { Posting } from '../posting-types';

/** How long something stays posted, or plainly how its posting ended. */
export function PostingState({ posting }: { posting: Posting }) {
  const { isPosted, postedUntil, record } = posting;
  if (isPosted) {
    return (
      <Callout tone="info" icon="stamp" title={`公示到 ${lastPostedDay(postedUntil)}（含当天）`}>
        <View>
          <Countdown until={postedUntil} prefix="公示还剩" passed="公示期已满" />
        </View>
        <View>{objectionWords(posting)}</View>
      </Callout>
    );
  }
  if (record.length === 0) {
    return (
      <Callout tone="info" icon="stamp" title="公示期已满">
        正在生成公示记录，请稍后再看。
      </Callout>
    );
  }
  return (
    <>
      {record.map((step) => (
        <Callout
          key={step.step}
          tone={step.step === 'ended' || step.step === 'settled' ? 'success' : 'warning'}
          title={postingSteps[step.step]}
        >
          <View>{`公示到 ${endWords(step)}，共 ${step.days} 整天。`}</View>
          <View>{stepWords(step)}</View>
        </Callout>
      ))}
    </>
  );
}

const objectionWords = ({ objections, unanswered }: Posting): string => {
  if (objections === 0) return '还没有人提出异议。';
  return unanswered > 0
    ? `已有 ${objections} 条异议，${unanswered} 条等待答复。`
    : `已有 ${objections} 条异议，都已答复。`;
};

/** A period that ran out ends with a day; one that was cut short with an hour. */
const endWords = ({ step, postedUntil }: Posting['record'][number]): string =>
  step === 'replaced' || step === 'recalled'
    ? dayAndTime(postedUntil)
    : `${lastPostedDay(postedUntil)}（含当天）`;

function stepWords({ objections, answered, upheld }: Posting['record'][number]): string {
  if (objections === 0) return '公示期间没有人提出异议。';
  const open = objections - answered;
  const answers = `收到异议 ${objections} 条，答复 ${answered} 条，采纳 ${upheld} 条`;
  return open > 0 ? `${answers}，还有 ${open} 条没有答复。` : `${answers}。`;
}
