import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import {
  type LawfulStep,
  lawfulSteps,
  revisionStates,
} from '@/shared/conventions/revision-life-cycle';
import {
  type ColumnStep,
  type ConventionFront,
  type OpenRevision,
  StepColumn,
} from '@/src/features/conventions/public';
import { Card } from '@/src/ui/card/card';
import { AdoptionStepCard } from '../../components/adoption-step-card';
import { CollectingStepCard } from '../../components/collecting-step-card';
import { DraftingStepCard } from '../../components/drafting-step-card';
import { FilingStepCard } from '../../components/filing-step-card';
import { ReviewStepCard } from '../../components/review-step-card';

type FiveStepsProps = { front: ConventionFront; revision: OpenRevision };

const notes: Record<LawfulStep, string> = {
  collecting: '问问大家想约定什么，不少于 7 天',
  drafting: '写成一条一条，居民可以逐条提建议',
  reviewing: '请街道或乡镇看有没有违法的地方',
  adopting: '居民会议表决，或者在手机上表决',
  filing: '报备案，公布生效，请大家签署知晓',
};

/** The five lawful steps, the present one opened; what is behind can be looked at again. */
export function FiveSteps({ front, revision }: FiveStepsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([revision.state]));
  const current = lawfulSteps.indexOf(revision.state);
  const toggle = (key: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const steps = lawfulSteps.map((step, place): ColumnStep => {
    const reached = place <= current;
    return {
      key: step,
      title: revisionStates[step],
      note: notes[step],
      state: place < current ? 'done' : place === current ? 'here' : 'ahead',
      ...(reached ? { content: contentOf(step, front, revision) } : {}),
    };
  });
  return (
    <Card>
      <StepColumn steps={steps} open={open} onToggle={toggle} />
    </Card>
  );
}

function contentOf(step: LawfulStep, front: ConventionFront, revision: OpenRevision): ReactNode {
  const { state } = revision;
  const conventionId = front.convention.id;
  if (step === 'collecting') return <CollectingStepCard front={front} revision={revision} />;
  if (!front.may.manage) return <View>由委员会办理。您可以在公约页面看到每一步。</View>;
  const props = { conventionId, state };
  return {
    drafting: <DraftingStepCard {...props} />,
    reviewing: <ReviewStepCard {...props} />,
    adopting: <AdoptionStepCard {...props} />,
    filing: <FilingStepCard {...props} />,
  }[step];
}
