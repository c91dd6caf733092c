import { useQuery } from '@tanstack/react-query';
import { LegalEffectNote } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { EntriesGate } from '../../components/entries-gate';
import type { RollCorrection } from '../../roll-types';
import { ChangeList } from './change-list';
import { CorrectForm } from './correct-form';
import { CorrectionNumbers } from './correction-numbers';
import { EarlierCorrections } from './earlier-corrections';

/** What the register would change in a poll's roll now, and the step that makes it so. */
export default function CorrectRollPage() {
  return (
    <EntriesGate title="更正名册">
      <CorrectRoll pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function CorrectRoll({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.previewRollCorrection.queryOptions({ pollId }));
  return (
    <Page title="更正名册">
      <QueryView query={query}>
        {(correction) => (
          <>
            <HowItWorks correction={correction} />
            {correction.correctable && <Correction pollId={pollId} correction={correction} />}
            <EarlierCorrections pollId={pollId} ruleSet={correction.ruleSet} />
            <LegalEffectNote legalEffect={correction.legalEffect} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const HowItWorks = ({ correction: { pollTitle, correctable, opensAt, version } }: PartProps) => (
  <Callout tone={correctable ? 'info' : 'warning'} title={pollTitle}>
    {correctable
      ? `现在是第 ${version} 版名册。先在“导入名册”里把房屋名册改正确，再在这里核对改动、写明原因。${dayAndTime(opensAt)} 表决开始以后不能再改。`
      : `表决在 ${dayAndTime(opensAt)} 开始，名册从那时起不能再改。确实有误的，只能取消表决，重新发起。`}
  </Callout>
);

type PartProps = { correction: RollCorrection };

function Correction({ pollId, correction }: PartProps & { pollId: string }) {
  const { next, problem, ruleSet } = correction;
  if (problem) {
    return (
      <Callout tone="danger" title="房屋名册还有问题">
        {problem.message}
      </Callout>
    );
  }
  if (next === null || next.gone + next.fresh + next.changed === 0) {
    return (
      <Empty icon="circle-check" title="没有要更正的地方" note="现在的房屋名册和表决名册一致。" />
    );
  }
  return (
    <>
      <Section title="更正前后">
        <CorrectionNumbers correction={correction} next={next} />
      </Section>
      <Section title={`改动 ${next.gone + next.fresh + next.changed} 户`}>
        <ChangeList
          changes={next.changes}
          ruleSet={ruleSet}
          more={next.gone + next.fresh + next.changed - next.changes.length}
        />
      </Section>
      <CorrectForm pollId={pollId} version={correction.version} digest={next.digest} />
    </>
  );
}
