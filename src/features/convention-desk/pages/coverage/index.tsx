import { useQuery } from '@tanstack/react-query';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { SignedShare } from '../../components/signed-share';
import { StaffGate } from '../../components/staff-gate';
import type { Coverage } from '../../coverage-types';
import { openSigned, openTablet } from '../../desk-pages';
import { BuildingCoverage } from './building-coverage';
import { SignedList } from './signed-list';
import '../../components/coverage.scss';

const editionIn = (parameter: string): number | null =>
  /^[1-9]\d{0,5}$/.test(parameter) ? Number(parameter) : null;

/** How many have signed, by building and entrance; with `edition` who signed that one. */
export default function CoveragePage() {
  const conventionId = usePageParameter('conventionId');
  const edition = editionIn(usePageParameter('edition'));
  return (
    <StaffGate title="签署情况" permission="conventions.readCoverage">
      {edition === null ? (
        <CoverageOf conventionId={conventionId} />
      ) : (
        <SignedList conventionId={conventionId} edition={edition} />
      )}
    </StaffGate>
  );
}

function CoverageOf({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.coverage.queryOptions({ conventionId }));
  const mayCollect = useMay('conventions.collectInPerson');
  return (
    <Page
      title="签署情况"
      actions={
        mayCollect && (
          <PrimaryButton icon="tablet" onPress={() => openTablet(conventionId)}>
            现场签署
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query} loadingRows={5}>
        {(coverage) => <Numbers {...{ conventionId, coverage, mayCollect }} />}
      </QueryView>
    </Page>
  );
}

type NumbersProps = { conventionId: string; coverage: Coverage; mayCollect: boolean };

function Numbers({ conventionId, coverage, mayCollect }: NumbersProps) {
  const { conventionName, basis, edition, total, signed, buildings, editions } = coverage;
  return (
    <>
      <Card>
        <SignedShare label={`${conventionName} 第${edition}版`} {...{ basis, total, signed }} />
      </Card>
      <Callout tone="info">
        只有工作人员看得到。没有签的住户不公开、不排名；不签也不影响任何权利。
      </Callout>
      {mayCollect && signed < total && (
        <DocumentButton
          icon="printer"
          make={cloudClient.conventions.doorToDoorList.mutate}
          input={{ conventionId, buildingId: null }}
        >
          打印上门名单
        </DocumentButton>
      )}
      <Section title={buildings.length > 1 ? '各楼栋（小组）' : '按楼栋（小组）'}>
        {buildings.length === 0 && (
          <Empty title="名册里还没有住户" note="先导入名册，再看签署情况。" />
        )}
        {buildings.map((building) => (
          <BuildingCoverage key={building.buildingId} {...{ conventionId, basis, building }} />
        ))}
      </Section>
      {editions.length > 0 && (
        <Section title="谁签了哪一版">
          <Card flush>
            {editions.map((one) => (
              <ListItem
                key={one.edition}
                icon="users-round"
                title={`第${one.edition}版`}
                note={one.onTablet > 0 ? `其中 ${one.onTablet} 份现场签署` : '都在自己手机上签署'}
                value={`${one.signed} 份`}
                onPress={() => openSigned(conventionId, one.edition)}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
