import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MembersOnly } from '@/src/ui/states/members-only';
import { ProfileForm } from './profile-form';

/** Registering as a volunteer, and what one has said about oneself. */
export default function VolunteerProfilePage() {
  return (
    <MembersOnly
      title="志愿者资料"
      permission="volunteering.volunteer"
      beforeJoining="认证以后，您可以登记为志愿者。"
      whileReviewed="通过以后，就能登记为志愿者。"
    >
      <Profile />
    </MembersOnly>
  );
}

function Profile() {
  const query = useQuery(cloud.volunteering.ownVolunteer.queryOptions());
  return (
    <Page title="志愿者资料">
      <QueryView query={query}>
        {(own) => <ProfileForm key={own.isRegistered ? 'registered' : 'new'} own={own} />}
      </QueryView>
    </Page>
  );
}
