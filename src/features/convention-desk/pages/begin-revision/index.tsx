import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ManagersGate } from '../../components/managers-gate';
import { FoundForm } from './found-form';
import { ReviseForm } from './revise-form';

const title = '开始制定或修订';

/** Founding a convention, or beginning to revise one: opinions are collected from then on. */
export default function BeginRevisionPage() {
  const conventionId = usePageParameter('conventionId');
  return (
    <ManagersGate title={title}>
      {conventionId ? <Revise conventionId={conventionId} /> : <Found />}
    </ManagersGate>
  );
}

function Found() {
  const { data } = useMe();
  return data?.community ? (
    <FoundForm community={data.community} />
  ) : (
    <Page title={title}>{null}</Page>
  );
}

function Revise({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.conventionFront.queryOptions({ conventionId }));
  if (query.data) return <ReviseForm front={query.data} />;
  return (
    <Page title={title}>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}
