import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { ConventionsGate } from '../../components/conventions-gate';
import { SignForm } from './sign-form';

/** Signing to have read the edition in force. */
export default function SignPage() {
  return (
    <ConventionsGate title="签署知晓">
      <Sign conventionId={usePageParameter('conventionId')} />
    </ConventionsGate>
  );
}

function Sign({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.acknowledgementState.queryOptions({ conventionId }));
  const { data } = query;
  if (data?.inForce && data.homes.length > 0)
    return <SignForm conventionId={conventionId} inForce={data.inForce} homes={data.homes} />;
  return (
    <Page title="签署知晓">
      <QueryView query={query}>
        {({ inForce }) =>
          inForce ? (
            <Empty
              icon="info"
              title="不需要您签署"
              note="公约由住在这里的成年人签署。您认证了自己的住房以后，再来签署。"
            />
          ) : (
            <Empty icon="hourglass" title="公约还没有生效的版本" note="公布以后会通知您。" />
          )
        }
      </QueryView>
    </Page>
  );
}
