import type { Audience } from '@/shared/notices/audience';
import { Card } from '@/src/ui/card/card';
import type { Choice } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { AudienceKind, DraftProblems, NoticeDraft } from '../notice-draft';
import { AudienceChoices } from './audience-choices';
import { AudienceReach } from './audience-reach';
import { GroupChoices } from './group-choices';

type AudienceStepProps = {
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  audience: Audience | null;
  problems: DraftProblems;
  isCorrection: boolean;
};

// A correction has to reach whoever read the mistake, so it goes to the same people or to everyone.
const kindsOfCorrection: Choice<AudienceKind>[] = [
  { value: 'same', label: '原来收到公告的人', icon: 'undo-2' },
  { value: 'community', label: '全体居民', icon: 'users' },
];

/** Step two: to whom, and with what weight. */
export function AudienceStep(props: AudienceStepProps) {
  const { draft, change, audience, problems, isCorrection } = props;
  return (
    <>
      {!isCorrection && <GroupChoices chosen={draft.groupName} change={change} />}
      <Section>
        <AudienceChoices
          choice={draft}
          change={change}
          error={problems.audience}
          {...(isCorrection ? { only: kindsOfCorrection } : {})}
        />
        {audience && <AudienceReach audience={audience} />}
      </Section>
      <Section title="怎么显示">
        <Card flush>
          <SwitchRow
            title="要求确认"
            note="每个人看完后点“我已阅读并确认”"
            on={draft.needsConfirmation}
            onChange={(needsConfirmation) => change({ needsConfirmation })}
          />
          <SwitchRow
            title="置顶"
            note="一直显示在最前面，最多 30 天"
            on={draft.pinned}
            onChange={(pinned) => change({ pinned })}
          />
          <SwitchRow
            title="设有效期"
            note="到期后不再出现在公告列表里"
            on={draft.expiresAt !== null}
            onChange={(on) => change({ expiresAt: on ? inOneWeek() : null })}
          />
        </Card>
        {draft.expiresAt !== null && (
          <DateTimeField
            label="有效期到"
            value={draft.expiresAt}
            earliest={new Date().toISOString()}
            onChange={(expiresAt) => change({ expiresAt })}
            error={problems.expiresAt}
          />
        )}
      </Section>
    </>
  );
}

/** The end of the day in a week, as an instant: 16:00 UTC is midnight in Shanghai. */
function inOneWeek(): string {
  const now = new Date();
  return new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 7, 16),
  ).toISOString();
}
