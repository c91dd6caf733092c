import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { periodText } from '../shift-looks';
import './accept-terms.scss';

type AcceptProps = { accepted: boolean; onAccept: (accepted: boolean) => void };

type Risks = { risks: string; insurance: 'none' | 'bought'; isRisky?: boolean };

/** The risks, and the tick that they were read: nobody signs up without it. */
export const AcceptRisks = ({ shift, accepted, onAccept }: AcceptProps & { shift: Risks }) => (
  <View className="accept-terms">
    <Callout tone="warning" title="参加前请了解的风险">
      <View className="accept-terms__risks">{shift.risks}</View>
      {shift.isRisky && <View>可能伤到身体，请量力而行。主办方已经买了保险。</View>}
    </Callout>
    <Tick label="我看过了，了解这些风险，自愿参加" {...{ accepted, onAccept }} />
  </View>
);

type Overlap = { title: string; startsAt: string; endsAt: string };

/** Other shifts at the same time are shown, and taken on only knowingly. */
export function AcceptOverlap({
  overlaps,
  accepted,
  onAccept,
}: AcceptProps & { overlaps: Overlap[] }) {
  if (overlaps.length === 0) return null;
  return (
    <View className="accept-terms">
      <Callout tone="warning" title="时间和您报过的班次重叠" icon="calendar-clock">
        {overlaps.map(({ title, startsAt, endsAt }) => (
          <View key={startsAt}>{`${title}：${periodText(startsAt, endsAt)}`}</View>
        ))}
      </Callout>
      <Tick label="我安排得过来，两边都能参加" {...{ accepted, onAccept }} />
    </View>
  );
}

const Tick = ({ label, accepted, onAccept }: AcceptProps & { label: string }) => (
  <ManyChoices
    label="请勾选"
    choices={[{ value: 'yes', label }]}
    values={accepted ? ['yes'] : []}
    onChange={(values) => onAccept(values.length > 0)}
  />
);
