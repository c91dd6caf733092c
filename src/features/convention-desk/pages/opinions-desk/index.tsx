import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Tabs } from '@/src/ui/tabs/tabs';
import { StaffGate } from '../../components/staff-gate';
import { EnterOpinion } from './enter-opinion';
import { PeriodSection } from './period-section';
import { PromptsForm } from './prompts-form';
import { ReceivedOpinions } from './received-opinions';

const title = '征集民意';
type Tab = 'received' | 'paper' | 'prompts';

/** Opinions received, entering those from paper, and the prompts. */
export default function OpinionsDeskPage() {
  return (
    <StaffGate title={title} permission="conventions.collectInPerson">
      <OpinionsDesk />
    </StaffGate>
  );
}

function OpinionsDesk() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.listPrompts.queryOptions({ conventionId }));
  const manages = useMay('conventions.manage');
  const [chosen, setChosen] = useState<Tab>('received');
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(prompts) => {
          const tabs: { value: Tab; word: string }[] = [
            { value: 'received', word: '收到的意见' },
            ...(prompts.isOpen ? [{ value: 'paper' as const, word: '录入纸质' }] : []),
            ...(manages && prompts.isOpen ? [{ value: 'prompts' as const, word: '提示题' }] : []),
          ];
          const shown = tabs.some(({ value }) => value === chosen) ? chosen : 'received';
          return (
            <>
              <PeriodSection conventionId={conventionId} prompts={prompts} />
              {tabs.length > 1 && (
                <Tabs label="征集民意的工作" tabs={tabs} chosen={shown} onChoose={setChosen} />
              )}
              {shown === 'received' && (
                <ReceivedOpinions conventionId={conventionId} prompts={prompts} />
              )}
              {shown === 'paper' && <EnterOpinion conventionId={conventionId} prompts={prompts} />}
              {shown === 'prompts' && <PromptsForm conventionId={conventionId} prompts={prompts} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
