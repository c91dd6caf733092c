import { useQuery } from '@tanstack/react-query';
import { reviewOutcomes } from '@/shared/conventions/review/review-outcomes';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import type { ReviewRound } from '../review-types';
import { RemarkCard } from './remark-card';

type ReviewRecordProps = { conventionId: string; revision: number };

/** What the reviewers of a revision said, for everybody; nothing where no outcome was given yet. */
export function ReviewRecord({ conventionId, revision }: ReviewRecordProps) {
  const query = useQuery(cloud.conventions.reviewRecord.queryOptions({ conventionId, revision }));
  return (
    <QueryView query={query}>
      {({ rounds }) => rounds.map((round) => <Round key={round.round} round={round} />)}
    </QueryView>
  );
}

const Round = ({ round: { round, outcome, office, opinion, decidedAt, remarks } }: RoundProps) => (
  <Section title={`第 ${round} 轮审核意见`}>
    <Callout
      tone={outcome === 'approved' ? 'success' : 'warning'}
      title={`${reviewOutcomes[outcome]} · ${office} · ${day(decidedAt)}`}
    >
      {opinion}
    </Callout>
    {remarks.map((remark) => (
      <RemarkCard key={remark.remarkId} remark={remark} />
    ))}
  </Section>
);

type RoundProps = { round: ReviewRound };
