import { useQuery } from '@tanstack/react-query';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { FilingDesk } from '../adoption-types';
import { openFilingDesk } from '../desk-pages';
import { StepWords } from './step-words';

type FilingStepCardProps = { conventionId: string; state: RevisionState };

/** On the desk: filing and publishing, and the package of papers. */
export function FilingStepCard({ conventionId, state }: FilingStepCardProps) {
  const query = useQuery(cloud.conventions.filingDesk.queryOptions({ conventionId }));
  const isHere = state === 'filing';
  const Way = isHere ? PrimaryButton : SecondaryButton;
  return (
    <QueryView query={query}>
      {(desk) => (
        <StepWords words={wordsOf(desk, isHere)}>
          <Way icon="file-check" onPress={() => openFilingDesk(conventionId)}>
            {isHere ? '登记备案，公布' : '看备案和材料'}
          </Way>
        </StepWords>
      )}
    </QueryView>
  );
}

function wordsOf({ filing, edition }: FilingDesk, isHere: boolean): string {
  if (isHere && !filing) return '表决已经通过。请生成备案材料，到乡镇或街道备案，再登记回执。';
  if (isHere) return '备案已经登记，可以公布施行了。';
  if (edition === null) return '表决通过以后，到乡镇或街道备案，再向大家公布。';
  return `第${edition}版的备案材料可以随时生成。`;
}
