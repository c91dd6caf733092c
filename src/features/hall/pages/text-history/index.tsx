import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may } from '@/shared/permissions';
import {
  LivingTextProvider,
  type ShownSuggestions,
  SuggestionList,
  VersionComparison,
  VersionList,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { Tabs } from '@/src/ui/tabs/tabs';
import { HallGate } from '../../components/hall-gate';
import { topicText } from '../../topic-text';

const versionIn = (parameter: string): number | null =>
  /^[1-9]\d{0,5}$/.test(parameter) ? Number(parameter) : null;

/**
 * The versions of a topic's text and every suggestion with its outcome; with `older` and `newer` what
 * changed from one version to the other.
 */
export default function TextHistoryPage() {
  const topicId = usePageParameter('topicId');
  const older = versionIn(usePageParameter('older'));
  const newer = versionIn(usePageParameter('newer'));
  const list = usePageParameter('list');
  return (
    <HallGate title={older && newer ? '改了什么' : '版本和建议'}>
      <LivingTextProvider value={topicText(topicId)}>
        {older && newer ? (
          <VersionComparison from={older} to={newer} />
        ) : (
          <Record topicId={topicId} begin={list} />
        )}
      </LivingTextProvider>
    </HallGate>
  );
}

type Part = 'versions' | ShownSuggestions;

const parts: { value: Part; word: string }[] = [
  { value: 'versions', word: '版本' },
  { value: 'open', word: '待答复' },
  { value: 'decided', word: '有结果' },
  { value: 'mine', word: '我提的' },
];

function Record({ topicId, begin }: { topicId: string; begin: string }) {
  const [part, setPart] = useState<Part>(
    () => parts.find(({ value }) => value === begin)?.value ?? 'versions',
  );
  const me = useMe();
  const summary = useQuery(cloud.hall.textSummary.queryOptions({ topicId }));
  const maySpeak = (summary.data?.isOpen ?? false) && may(me.data?.roles ?? [], 'hall.speak');
  return (
    <Page title="版本和建议">
      <Tabs<Part> label="看什么" tabs={parts} chosen={part} onChoose={setPart} />
      {part === 'versions' ? (
        <VersionList />
      ) : (
        <SuggestionList key={part} list={part} maySpeak={maySpeak} />
      )}
    </Page>
  );
}
