import { useState } from 'react';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import {
  type AcknowledgedBy,
  acknowledgedByWords,
  type ConventionKind,
  conventionKinds,
} from '@/shared/conventions/convention-kinds';
import { conventionKindsOf, processLimits } from '@/shared/conventions/process/process-rules';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { replacePage } from '@/src/platform/open-page';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextField } from '@/src/ui/text-field/text-field';
import { emptyRound, filledRound, isRoundReady, type RoundDraft } from './round-draft';
import { RoundFields } from './round-fields';

interface FoundDraft extends RoundDraft {
  kind: ConventionKind | null;
  name: string;
  acknowledgedBy: AcknowledgedBy;
}

const empty: FoundDraft = { ...emptyRound, kind: null, name: '', acknowledgedBy: 'household' };
const title = '制定一份公约';

/** Everything a new convention begins with; what was filled in stays on the phone until it is there. */
export function FoundForm({ community }: { community: { name: string; kind: string } }) {
  const [draft, change, discard] = useDraft<FoundDraft>('found-convention', empty);
  const [isTried, setTried] = useState(false);
  const kinds = conventionKindsOf(community.kind);
  const kind = draft.kind ?? kinds[0] ?? 'compound';
  const submission = useSubmission({
    key: 'found-convention',
    send: cloudClient.conventions.foundConvention.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: ({ conventionId }) => {
      discard();
      replacePage('/features/convention-desk/pages/desk/index', { conventionId });
    },
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const isNameWrong = !isWithin(processLimits.name, draft.name);
  const send = () => {
    const now = new Date();
    setTried(true);
    if (isNameWrong || !isRoundReady(draft, now)) return;
    const { name, acknowledgedBy } = draft;
    submission.submit({ kind, name, acknowledgedBy, ...filledRound(draft, now) });
  };
  return (
    <Page
      title={title}
      actions={
        <PrimaryButton icon="megaphone" loading={isOnItsWay} onPress={send}>
          开始征集意见
        </PrimaryButton>
      }
    >
      <Callout tone="info" icon="info">
        先征集居民的意见，再写草案。点“开始”以后会发一则公告通知全体居民。
      </Callout>
      <SubmissionNotice submission={submission} />
      {kinds.length > 1 && (
        <ChoiceGroup
          label="哪一种"
          choices={kinds.map((value) => ({ value, label: conventionKinds[value] }))}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
      )}
      <TextField
        label="名称"
        value={draft.name}
        maxLength={processLimits.name.max}
        placeholder={`例如：${community.name}${conventionKinds[kind]}`}
        onChange={(name) => change({ name })}
        error={
          isTried && isNameWrong
            ? refusalMessage('conventionNameLength', processLimits.name)
            : undefined
        }
      />
      <ChoiceGroup
        label="生效以后，谁来签署知晓"
        choices={(['household', 'person'] as const).map((value) => ({
          value,
          label: acknowledgedByWords[value],
          note: value === 'household' ? '家里一位成年人签就可以' : '每位成年人都请签',
        }))}
        value={draft.acknowledgedBy}
        onChange={(acknowledgedBy) => change({ acknowledgedBy })}
      />
      <RoundFields draft={draft} change={change} isTried={isTried} />
    </Page>
  );
}
