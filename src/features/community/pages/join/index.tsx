import { explainFailure } from '@/src/platform/call-errors';
import { chooseCommunity, useCurrentCommunity } from '@/src/platform/current-community';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { Stepper } from '@/src/ui/stepper/stepper';
import { CommunityList } from '../../components/community-list';
import { JoinForm } from './join-form';
import { joinSteps } from './join-steps';

/** From the community to the room and the person: what was chosen stays when the app is closed. */
export default function JoinPage() {
  const community = useCurrentCommunity();
  const { error } = useMe();
  // Chosen long ago and gone since: then every question about it is refused.
  const isGone = error !== null && explainFailure(error).kind === 'communityNotChosen';
  if (community && !isGone) return <JoinForm key={community.id} community={community} />;
  return (
    <Page title="加入社区">
      <Stepper steps={joinSteps} current={0} />
      <Section title="您住在哪里？">
        <CommunityList onChoose={({ id, name }) => chooseCommunity({ id, name })} />
      </Section>
    </Page>
  );
}
