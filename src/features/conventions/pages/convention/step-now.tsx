import { View } from '@tarojs/components';
import { lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { day, timeLeft } from '@/src/ui/words/time';
import { openGiveOpinion, openText } from '../../convention-pages';
import type { ConventionFront, OpenRevision } from '../../convention-types';

type StepNowProps = { front: ConventionFront; revision: OpenRevision };

/** What happens in the present step, and what the reader can do. */
export function StepNow({ front, revision }: StepNowProps) {
  const { state } = revision;
  const { id } = front.convention;
  if (state === 'collecting') return <Collecting front={front} revision={revision} />;
  const words = {
    drafting: '草案公布以后，您可以逐条提修改建议、支持别人的建议。',
    reviewing: '草案已经交给街道或乡镇审核，请等结果。审核期间文字不改。',
    adopting: '审核已经通过，要由大家表决。表决开始时会通知您。',
    filing: '已经表决通过，正在报备案，备案后公布生效。',
  }[state];
  return (
    <>
      <View>{words}</View>
      <SecondaryButton icon="file-text" onPress={() => openText(id)}>
        看草案
      </SecondaryButton>
    </>
  );
}

function Collecting({ front, revision }: StepNowProps) {
  const { isCollecting, collectsUntil, opinions, ownOpinions } = revision;
  const { id } = front.convention;
  const lastDay = day(startOfShanghaiDay(lastCollectingDay(collectsUntil)).toISOString());
  const said = opinions.shown > 0 ? `已经收到 ${opinions.shown} 条意见。` : '还没有人提意见。';
  if (!isCollecting)
    return (
      <>
        <View>{`征集已在 ${lastDay} 截止，正在汇总意见。${said}`}</View>
        <SecondaryButton icon="messages-square" onPress={() => openGiveOpinion(id)}>
          看大家的意见
        </SecondaryButton>
      </>
    );
  const left = timeLeft(collectsUntil);
  return (
    <>
      <View>{`到 ${lastDay} 为止${left ? `，还有 ${left}` : ''}。${said}`}</View>
      {ownOpinions > 0 && <View>{`您提了 ${ownOpinions} 条，截止前可以收回。`}</View>}
      {front.may.speak ? (
        <PrimaryButton icon="message-square-plus" onPress={() => openGiveOpinion(id)}>
          提意见
        </PrimaryButton>
      ) : (
        <SecondaryButton icon="messages-square" onPress={() => openGiveOpinion(id)}>
          看大家的意见
        </SecondaryButton>
      )}
    </>
  );
}
