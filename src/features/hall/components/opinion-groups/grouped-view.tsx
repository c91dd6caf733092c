import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { sinceThen } from '@/src/ui/words/time';
import { CommonOpinions } from './common-opinions';
import { GroupCard } from './group-card';
import type { GroupedOpinions } from './grouped-opinions';
import { LargestDifferences } from './largest-differences';
import { OpinionMap } from './opinion-map';
import { OwnPlaceNote } from './own-place-note';

type GroupedViewProps = { found: GroupedOpinions; topicId: string; mayVote: boolean };

/** Words first, the picture last. */
export function GroupedView({ found, topicId, mayVote }: GroupedViewProps) {
  const { groups, own, differences, participants, computedAt } = found;
  const hasGroups = groups.length > 1;
  return (
    <>
      <View>
        {participants} 人表过态，{sinceThen(computedAt)}更新。
      </View>
      <CommonOpinions found={found} />
      {hasGroups ? (
        <Section title={`看法分成 ${groups.length} 组`}>
          {groups.map((group) => (
            <GroupCard key={group.label} group={group} isOwn={group.label === own.label} />
          ))}
        </Section>
      ) : (
        <Callout tone="success" title="大家的看法差不多">
          目前分不出不同的组。
        </Callout>
      )}
      <LargestDifferences differences={differences} />
      <OwnPlaceNote found={found} topicId={topicId} mayVote={mayVote} />
      {hasGroups && <OpinionMap found={found} />}
      <Callout tone="info" title="没有人看得到谁在哪一组">
        分组只看大家怎么表态，不看是谁。不到 5 个人的组不显示，人数和比例都是大约的。
      </Callout>
    </>
  );
}
