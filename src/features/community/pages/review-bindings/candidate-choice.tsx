import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { Application } from '../../community-types';

type Candidate = Application['candidates'][number];

const matchWords: Record<Candidate['match'], string> = {
  nameAndPhone: '姓名、手机都一致',
  nameOnly: '姓名一致',
  phoneOnly: '手机一致',
  none: '',
};

const noteOf = ({ maskedPhone, match, isClaimed }: Candidate): string =>
  [maskedPhone ?? '名册上没有手机', matchWords[match], isClaimed ? '已由另一个微信号登记' : '']
    .filter((words) => words !== '')
    .join('，');

type CandidateChoiceProps = {
  candidates: Candidate[];
  personId: string | null;
  onChange: (personId: string) => void;
  error: string | undefined;
};

/** Whom of the register the reviewer recognises in the applicant. */
export function CandidateChoice({ candidates, personId, onChange, error }: CandidateChoiceProps) {
  if (candidates.length === 0)
    return (
      <Callout tone="warning" title="名册上这一户没有人">
        请先更新名册，再审核；或者写明理由，不通过。
      </Callout>
    );
  const areAllClaimed = candidates.every(({ isClaimed }) => isClaimed);
  return (
    <>
      <ChoiceGroup
        label="是名册上的哪一位？"
        choices={candidates.map((candidate) => ({
          value: candidate.personId,
          label: candidate.name,
          note: noteOf(candidate),
          disabled: candidate.isClaimed,
        }))}
        value={personId}
        onChange={onChange}
        error={error}
      />
      {areAllClaimed && (
        <Callout tone="warning" title="名册上的人都已经登记了">
          本人换了微信号的，请先在“住户名单”里解除原来的登记，再来通过。
        </Callout>
      )}
    </>
  );
}
