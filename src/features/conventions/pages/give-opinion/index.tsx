import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ConventionsGate } from '../../components/conventions-gate';
import type { PromptsData } from '../../convention-types';
import { AllOpinions } from './all-opinions';
import { RoundHead } from './round-head';
import { WriteOpinions } from './write-opinions';

const title = '征集意见';
type Tab = 'write' | 'read';

/** Saying what the convention shall regulate, chapter by chapter, and reading what others said. */
export default function GiveOpinionPage() {
  return (
    <ConventionsGate title={title}>
      <GiveOpinion />
    </ConventionsGate>
  );
}

function GiveOpinion() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.listPrompts.queryOptions({ conventionId }));
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(prompts) => <Round conventionId={conventionId} prompts={prompts} />}
      </QueryView>
    </Page>
  );
}

function Round({ conventionId, prompts }: { conventionId: string; prompts: PromptsData }) {
  const maySpeak = useMay('conventions.speak');
  const [chosen, setChosen] = useState<Tab>('write');
  const writes = maySpeak && prompts.isOpen;
  const count = prompts.items.reduce((sum, { opinions }) => sum + opinions, prompts.others);
  const tabs: { value: Tab; word: string }[] = [
    { value: 'write', word: '写意见' },
    { value: 'read', word: `大家的意见 ${count}` },
  ];
  return (
    <>
      <RoundHead prompts={prompts} maySpeak={maySpeak} />
      {writes && (
        <Tabs label="写意见，或看大家的意见" tabs={tabs} chosen={chosen} onChoose={setChosen} />
      )}
      {writes && chosen === 'write' ? (
        <WriteOpinions conventionId={conventionId} prompts={prompts} />
      ) : (
        <AllOpinions conventionId={conventionId} prompts={prompts} />
      )}
    </>
  );
}
