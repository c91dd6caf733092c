import { View } from '@tarojs/components';
import { useMay } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { AcceptOverlap, AcceptRisks } from '../../components/accept-terms';
import type { ShiftDetail } from '../../volunteering-types';
import { placesText } from './shift-facts';
import { acceptsTerms, isFree, mayJoin, postToTake } from './shift-phase';
import type { Terms } from './use-terms';

type JoinTermsProps = { shift: ShiftDetail; terms: Terms };

/** What one chooses and ticks before taking a place: the post, the risks, another shift at that time. */
export function JoinTerms({ shift, terms }: JoinTermsProps) {
  const mayVolunteer = useMay('volunteering.volunteer');
  if (!mayVolunteer || !acceptsTerms(shift)) return <RisksToRead shift={shift} />;
  const isNew = mayJoin(shift);
  return (
    <>
      {isNew && shift.posts.length > 1 && (
        <Section title="选一个岗位">
          <ChoiceGroup
            label="岗位"
            showLabel={false}
            choices={shift.posts.map((post) => ({
              value: post.id,
              label: post.name,
              note: `${placesText(post)}${isFree(post) ? '' : '，可以候补'}`,
            }))}
            value={postToTake(shift, terms.postId)?.id ?? null}
            onChange={terms.choosePost}
          />
        </Section>
      )}
      <AcceptRisks shift={shift} accepted={terms.risksAccepted} onAccept={terms.acceptRisks} />
      <AcceptOverlap
        overlaps={shift.mine.overlaps}
        accepted={terms.overlapAccepted}
        onAccept={terms.acceptOverlap}
      />
    </>
  );
}

/** Later on the risks stay to be read. */
const RisksToRead = ({ shift: { risks } }: { shift: ShiftDetail }) => (
  <Callout tone="warning" title="请了解的风险">
    <View className="accept-terms__risks">{risks}</View>
  </Callout>
);
