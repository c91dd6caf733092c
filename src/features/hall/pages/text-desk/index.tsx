import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { HallGate } from '../../components/hall-gate';
import { BeginText } from '../../components/texts/begin-text';
import { topicText } from '../../topic-text';

/** For those who write a topic's text: the working copy, what neighbours suggest, the next version. */
export default function TextDeskPage() {
  const topicId = usePageParameter('topicId');
  return (
    <HallGate title="写方案文稿">
      <LivingTextProvider value={topicText(topicId)}>
        <TextDesk topicId={topicId} />
      </LivingTextProvider>
    </HallGate>
  );
}

type Part = 'text' | 'suggestions' | 'publish';

function TextDesk({ topicId }: { topicId: string }) {
  const [part, setPart] = useState<Part>('text');
  const query = useInfiniteQuery(cloud.hall.textDesk.infiniteQueryOptions({ topicId }, nextPage));
  const desk = query.data?.pages[0];
  if (desk?.text && !desk.isOpen) return <SuggestionDesk mayAccept={false} />;
  if (!desk?.text)
    return (
      <Page title="写方案文稿">
        <QueryView query={query}>
          {() =>
            desk?.isOpen ? (
              <BeginText topicId={topicId} topicTitle={desk.topicTitle} />
            ) : (
              <Empty
                icon="lock"
                title="现在不能写方案文稿"
                note="议题被采纳以后、进入表决以前，可以写。"
              />
            )
          }
        </QueryView>
      </Page>
    );
  const { text } = desk;
  const tabs = (
    <Tabs<Part>
      label="写方案文稿"
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
    <Page title="写方案文稿">
      {tabs}
      {part === 'text' && <WorkingCopy desk={text} />}
      {part === 'publish' && <PublishVersion desk={text} onPublished={() => setPart('text')} />}
    </Page>
  );
}
