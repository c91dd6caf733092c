import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { DeskGate } from '../../components/desk-gate';
import { WriteForm } from './write-form';

/** Writing an activity: a new one, a draft to go on with, or a published one to change. */
export default function WriteActivityPage() {
  const activityId = usePageParameter('activityId');
  return (
    <DeskGate title="写志愿活动" permission="volunteering.organise">
      <WriteActivity activityId={activityId} />
    </DeskGate>
  );
}

function WriteActivity({ activityId }: { activityId: string }) {
  const choices = useQuery(cloud.volunteering.organiserChoices.queryOptions());
  const saved = useQuery({
    ...cloud.volunteering.activityForm.queryOptions({ activityId }),
    enabled: activityId !== '',
    // What is being typed is never replaced by what comes from the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (choices.data && activityId === '') {
    const { bodies, teams } = choices.data;
    if (bodies.length + teams.length > 0) return <WriteForm choices={choices.data} saved={null} />;
    return (
      <Page title="写志愿活动">
        <NotAllowed message="志愿活动由社区的单位，或审核通过的志愿队来办。您可以先发起一支志愿队。" />
      </Page>
    );
  }
  if (choices.data && saved.data)
    return (
      <WriteForm
        key={saved.data.revision}
        choices={choices.data}
        saved={{ activityId, ...saved.data }}
      />
    );
  return (
    <Page title="写志愿活动">
      <QueryView query={choices}>
        {() => <QueryView query={saved}>{() => null}</QueryView>}
      </QueryView>
    </Page>
  );
}
