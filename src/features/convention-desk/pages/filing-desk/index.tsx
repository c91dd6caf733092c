import { useQuery } from '@tanstack/react-query';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { ManagersGate } from '../../components/managers-gate';
import { FilingForm } from './filing-form';
import { PublishSection } from './publish-section';
import { Published } from './published';

const title = '备案公布';

/** Filing what was adopted, publishing it, and the package of papers. */
export default function FilingDeskPage() {
  return (
    <ManagersGate title={title}>
      <FilingDeskHere />
    </ManagersGate>
  );
}

function FilingDeskHere() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.filingDesk.queryOptions({ conventionId }));
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(desk) =>
          desk.edition === null ? (
            <Callout tone="info" title="还没有表决通过的公约">
              审议表决通过以后，再来备案和公布。
            </Callout>
          ) : (
            <>
              <Callout tone="success" title={`《${desk.conventionName}》第${desk.edition}版`}>
                {desk.adopted}
              </Callout>
              <Section title="备案材料">
                <Callout tone="info" title="一个压缩包，装齐所有材料">
                  公约文本、意见汇总、审核记录、会议记录或表决证书、公布记录和照片，附每个文件的指纹。备案前后都可以生成。
                </Callout>
                <DocumentButton
                  icon="package"
                  make={cloudClient.conventions.makeFilingPackage.mutate}
                  input={{ conventionId, edition: desk.edition }}
                >
                  生成备案材料
                </DocumentButton>
              </Section>
              {desk.isPublished ? (
                <Published desk={desk} />
              ) : (
                <>
                  <FilingForm key={desk.filing?.receiptNumber} {...{ conventionId, desk }} />
                  <PublishSection {...{ conventionId, desk }} />
                </>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
