import { useQuery } from '@tanstack/react-query';
import {
  certificateCodeText,
  checkCertificateAddress,
} from '@/shared/volunteering/certificates/certificate-code';
import { appAddress } from '@/src/platform/app-address';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { codeText } from '@/src/platform/code-text';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Page } from '@/src/ui/page/page';
import { QrCode } from '@/src/ui/qr-code/qr-code';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import type { CertificateDetail } from '../../certificate-types';
import { CertificatePaper } from '../../components/certificate-paper';
import { CertificatesGate } from '../../components/certificates-gate';
import { ChangedSince, Validity } from '../../components/validity';
import { openCertificate } from '../../record-pages';

/** One certificate: what it says, its code for others to check, and the paper to print. */
export default function CertificatePage() {
  return (
    <CertificatesGate title="服务证明">
      <CertificateView certificateId={usePageParameter('certificateId')} />
    </CertificatesGate>
  );
}

function CertificateView({ certificateId }: { certificateId: string }) {
  const query = useQuery(cloud.volunteering.certificateDetail.queryOptions({ certificateId }));
  return (
    <Page title="服务证明">
      <QueryView query={query}>
        {(certificate) => (
          <>
            <State certificate={certificate} />
            <CertificatePaper content={certificate.content} issued={certificate} />
            <Section title="给别人核对">
              <Card>
                <QrCode
                  content={codeText(checkCertificateAddress, certificate.token)}
                  label="扫码核对这张证明"
                  words={certificateCodeText(certificate.token)}
                />
              </Card>
            </Section>
            <Section title="打印">
              <DocumentButton
                icon="printer"
                make={cloudClient.volunteering.printCertificate.mutate}
                input={{ certificateId, appAddress: appAddress() }}
              >
                打印版证明（PDF）
              </DocumentButton>
              <Callout tone="info" icon="stamp">
                {`打印以后，请到${certificate.content.issuer}盖章。开具和盖章都不收费。`}
              </Callout>
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function State({ certificate }: { certificate: CertificateDetail }) {
  const { number, revokedAt, revokeReason, replacedById, changedMinutes, isOwn } = certificate;
  return (
    <>
      <Validity number={number} revokedAt={revokedAt} />
      {revokeReason !== null && <Callout tone="info">{`作废原因：${revokeReason}`}</Callout>}
      {replacedById !== null && (
        <TextButton icon="arrow-right" onPress={() => openCertificate(replacedById)}>
          看重新开具的证明
        </TextButton>
      )}
      {!isOwn && revokedAt === null && <ChangedSince changedMinutes={changedMinutes} />}
    </>
  );
}
