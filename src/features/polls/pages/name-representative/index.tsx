import { usePageParameter } from '@/src/platform/page-parameters';
import { PollsGate } from '../../components/polls-gate';
import { SharedVoters } from './shared-voters';
import { VoterPage } from './voter-page';

/** Who casts the vote of co-owners (`voterId`); for staff the list of all such votes. */
export default function NameRepresentativePage() {
  const pollId = usePageParameter('pollId');
  const voterId = usePageParameter('voterId');
  return (
    <PollsGate title="共有人的代表">
      {voterId ? <VoterPage pollId={pollId} voterId={voterId} /> : <SharedVoters pollId={pollId} />}
    </PollsGate>
  );
}
