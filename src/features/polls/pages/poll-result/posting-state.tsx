import { lastPostedDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { timeLeft } from '@/src/ui/words/time';
import type { PublishedResult } from '../../poll-types';

/** Whether the result is still posted (公示) and for how long, or has become final. */
export function PostingState({ result }: { result: PublishedResult }) {
  const left = result.state === 'preliminary' ? timeLeft(result.postedUntil) : null;
  return left === null ? (
    <Callout tone="success" title="公示期已满">
      {`结果公示到${lastPostedDay(result.postedUntil)}（含当天），现在是最终结果。`}
    </Callout>
  ) : (
    <Callout tone="info" icon="clock" title={`公示中，还有 ${left}`}>
      {`公示到${lastPostedDay(result.postedUntil)}（含当天）。对结果有异议，请在公示期内从下面的“异议”里提出，每一件都会公开答复。`}
    </Callout>
  );
}
