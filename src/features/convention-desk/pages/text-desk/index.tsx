import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftText } from '@/src/features/conventions/public';
import {
  LivingTextProvider,
  PublishVersion,
  SuggestionDesk,
  WorkingCopy,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ManagersGate } from '../../components/managers-gate';
import { RemarksToMeet } from '../../components/remarks-to-meet';
import { BeginDraft } from './begin-draft';

/** For those who write a convention: the working copy, what residents suggest, the next version. */
export default function ConventionTextDeskPage() {
  const conventionId = usePageParameter('conventionId');
  return (
    <ManagersGate title="写公约草案">
      <LivingTextProvider value={draftText(conventionId)}>
        <TextDesk conventionId={conventionId} />
      </LivingTextProvider>
    </ManagersGate>
  );
}

type Part = 'text' | 'suggestions' | 'publish';

function TextDesk({ conventionId }: { conventionId: string }) {
  const [part, setPart] = useState<Part>('text');
  const query = useInfiniteQuery(
    cloud.conventions.textDesk.infiniteQueryOptions({ conventionId }, nextPage),
  );
  const desk = query.data?.pages[0];
  if (desk?.text && !desk.isOpen) return <SuggestionDesk mayAccept={false} />;
  if (!desk?.text)
    return (
      <Page title="写公约草案">
        <QueryView query={query}>
          {() =>
            desk?.isOpen ? (
              <BeginDraft conventionId={conventionId} desk={desk} />
            ) : (
              <Empty icon="lock" title="现在不能写草案" note={desk?.whyItStands ?? ''} />
            )
          }
        </QueryView>
      </Page>
    );
  const { text } = desk;
  const tabs = (
    <Tabs<Part>
      label="写公约草案"
      tabs={[
        { value: 'text', word: '草稿' },
        {
          value: 'suggestions',
          word: text.openSuggestions > 0 ? `建议 ${text.openSuggestions}` : '建议',
        },
        { value: 'publish', word: '公布' },
      ]}
      chosen={part}
      onChoose={setPart}
    />
  );
  if (part === 'suggestions') return <SuggestionDesk mayAccept head={tabs} />;
  return (
    <Page title="写公约草案">
      {tabs}
      {part === 'text' && <RemarksToMeet conventionId={conventionId} />}
      {part === 'text' && <WorkingCopy desk={text} />}
      {part === 'publish' && <PublishVersion desk={text} onPublished={() => setPart('text')} />}
    </Page>
  );
}
