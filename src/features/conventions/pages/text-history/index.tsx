import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  LivingTextProvider,
  type ShownSuggestions,
  SuggestionList,
  VersionComparison,
  VersionList,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ConventionsGate } from '../../components/conventions-gate';
import { draftText } from '../../draft-text';

const versionIn = (parameter: string): number | null =>
  /^[1-9]\d{0,5}$/.test(parameter) ? Number(parameter) : null;

/**
 * The versions of a convention's text and every suggestion with its outcome; with `older` and `newer`
 * what changed from one version to the other.
 */
export default function ConventionTextHistoryPage() {
  const conventionId = usePageParameter('conventionId');
  const older = versionIn(usePageParameter('older'));
  const newer = versionIn(usePageParameter('newer'));
  const list = usePageParameter('list');
  return (
    <ConventionsGate title={older && newer ? '改了什么' : '历次文稿和建议'}>
      <LivingTextProvider value={draftText(conventionId)}>
        {older && newer ? (
          <VersionComparison from={older} to={newer} />
        ) : (
          <Record conventionId={conventionId} begin={list} />
        )}
      </LivingTextProvider>
    </ConventionsGate>
  );
}

type Part = 'versions' | ShownSuggestions;

const parts: { value: Part; word: string }[] = [
  { value: 'versions', word: '文稿' },
  { value: 'open', word: '待答复' },
  { value: 'decided', word: '有结果' },
  { value: 'mine', word: '我提的' },
];

function Record({ conventionId, begin }: { conventionId: string; begin: string }) {
  const [part, setPart] = useState<Part>(
    () => parts.find(({ value }) => value === begin)?.value ?? 'versions',
  );
  const maySpeak = useMay('conventions.speak');
  const summary = useQuery(cloud.conventions.textSummary.queryOptions({ conventionId }));
  const isOpen = (summary.data?.isOpen ?? false) && summary.data?.version !== null;
  return (
    <Page title="历次文稿和建议">
      <Tabs<Part> label="看什么" tabs={parts} chosen={part} onChoose={setPart} />
      {part === 'versions' ? (
        <VersionList />
      ) : (
        <SuggestionList key={part} list={part} maySpeak={isOpen && maySpeak} />
      )}
    </Page>
  );
}
