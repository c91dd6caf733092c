import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LegalEffectNote } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';
import { EntriesGate } from '../../components/entries-gate';
import { PrintBallots } from './print-ballots';
import { PrintExports } from './print-exports';
import { PrintLists } from './print-lists';
import { buildingChoices, everywhere, nothingChosen, type PrintChoices, printsOf } from './prints';

/** What staff print and take with them: papers before closing, certificate and figures afterwards. */
export default function PrintPollPage() {
  return (
    <EntriesGate title="打印和导出">
      <PrintPoll pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function PrintPoll({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.printChoices.queryOptions({ pollId }));
  return (
    <Page title="打印和导出">
      <QueryView query={query}>
        {(choices) => <Prints pollId={pollId} choices={choices} />}
      </QueryView>
    </Page>
  );
}

function Prints({ pollId, choices }: { pollId: string; choices: PrintChoices }) {
  const offered = printsOf(choices);
  const places = buildingChoices(choices);
  const [chosen, choose] = useState(places[0]?.value ?? null);
  const place = { pollId, buildingId: chosen === everywhere ? null : chosen };
  if (offered.nothing)
    return (
      <>
        <LegalEffectNote legalEffect={choices.legalEffect} />
        <Empty icon="file-text" title="现在没有可以打印的" note={offered.nothing} />
      </>
    );
  return (
    <>
      <Section title={choices.title}>
        <LegalEffectNote legalEffect={choices.legalEffect} />
        {(offered.papers || offered.visits) && (
          <SelectField
            label="打印哪里的"
            options={places}
            value={chosen}
            onChange={choose}
            hint={`一次最多打印 ${choices.mostVoters} 户。`}
          />
        )}
      </Section>
      {chosen === null && (offered.papers || offered.visits) && (
        <Empty icon="building-2" title={nothingChosen} />
      )}
      {offered.papers && chosen !== null && <PrintBallots place={place} choices={choices} />}
      {chosen !== null && <PrintLists place={place} offered={offered} />}
      <PrintExports pollId={pollId} offered={offered} />
    </>
  );
}
