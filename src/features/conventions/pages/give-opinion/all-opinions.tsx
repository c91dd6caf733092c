import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReportButton } from '@/src/features/moderation/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';
import { OpinionCard } from '../../components/opinion-card';
import type { PromptsData } from '../../convention-types';

type AllOpinionsProps = { conventionId: string; prompts: PromptsData };

/** What everybody said in this round, the newest first, of one chapter or of all. */
export function AllOpinions({ conventionId, prompts }: AllOpinionsProps) {
  const mayReport = useMay('moderation.report');
  const [chosen, setChosen] = useState('all');
  const query = useInfiniteQuery(
    cloud.conventions.listOpinions.infiniteQueryOptions(
      {
        conventionId,
        revision: prompts.revision,
        promptId: chosen === 'all' ? null : chosen,
      },
      nextPage,
    ),
  );
  const chapters = new Map(prompts.items.map(({ id, chapter }) => [id, chapter]));
  const options = [
    { value: 'all', label: '全部章节' },
    ...prompts.items.map(({ id, chapter, opinions }) => ({
      value: id,
      label: `${chapter}（${opinions} 条）`,
    })),
    { value: 'others', label: `其他（${prompts.others} 条）` },
  ];
  return (
    <>
      <SelectField label="看哪一章" options={options} value={chosen} onChange={setChosen} />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(opinion) => (
          <OpinionCard
            opinion={opinion}
            chapter={opinion.promptId ? chapters.get(opinion.promptId) : '其他'}
            action={
              !opinion.isMine &&
              mayReport && <ReportButton kind="conventionOpinion" id={opinion.id} />
            }
          />
        )}
        empty={<Empty icon="messages-square" title="这里还没有意见" />}
      />
    </>
  );
}
