import { useQuery } from '@tanstack/react-query';
import { legalEffects } from '@/shared/polls/legal-effects';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { LegalEffectNote } from '../../components/legal-effect';
import { PollsGate } from '../../components/polls-gate';
import { RuleWords } from '../../components/rule-words';
import { VerifyYourself } from '../../components/verify-yourself';
import { certificatePage } from '../../poll-pages';
import type { Certificate } from '../../poll-types';
import { CertificateHead } from './certificate-head';
import { CertificateItem } from './certificate-item';
import { CertificateProof } from './certificate-proof';
import { Downloads } from './downloads';
import { Participation } from './participation';
import './certificate.scss';

/** The result as a document: every number, the rule with its source, and what proves it. */
export default function CertificatePage() {
  return (
    <PollsGate title="结果证书">
      <CertificateView pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function CertificateView({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.resultCertificate.queryOptions({ pollId }));
  const shared = {
    title: query.data ? shareTitle(query.data) : '结果证书',
    path: `${certificatePage}?pollId=${pollId}`,
  };
  useShare(shared);
  return (
    <Page title="结果证书">
      <QueryView query={query}>
        {(certificate) => (
          <>
            <CertificateHead certificate={certificate} />
            <LegalEffectNote legalEffect={certificate.legalEffect} />
            <Section title="参加情况">
              <Participation certificate={certificate} />
            </Section>
            {certificate.items.map((item, place) => (
              <Section key={item.itemId} title={`第 ${place + 1} 项`}>
                <CertificateItem item={item} certificate={certificate} />
              </Section>
            ))}
            <Section title="表决规则和依据">
              <Card>
                <RuleWords ruleSet={certificate.ruleSet} />
              </Card>
            </Section>
            <Section title="核对凭据">
              <CertificateProof certificate={certificate} />
            </Section>
            <Section title="怎样自己核对">
              <VerifyYourself pollId={pollId} state={certificate.state} />
            </Section>
            <Section title="下载和转发">
              <Downloads certificate={certificate} />
              {process.env.TARO_ENV === 'h5' && (
                <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
                  复制链接，发给邻居
                </TextButton>
              )}
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** The head's first digits travel with every card, so that a changed one would be noticed. */
const shareTitle = ({ legalEffect, title, head }: Certificate): string =>
  `${legalEffects[legalEffect].name}结果证书：${title}（指纹 ${head.root.slice(0, 8)}）`;
