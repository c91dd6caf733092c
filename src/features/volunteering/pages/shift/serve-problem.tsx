import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { openVolunteerProfile } from '../../volunteering-pages';
import type { ShiftDetail } from '../../volunteering-types';
import { AskGuardian } from './ask-guardian';
import { isListed, mayJoin } from './shift-phase';

const mendedInProfile = ['birthDateNeeded', 'skillNeeded', 'volunteerHasLeft'];

/** Why one cannot take part, in plain words, and the way on where there is one. */
export function ServeProblem({ shift }: { shift: ShiftDetail }) {
  const { problem } = shift.mine;
  const matters = mayJoin(shift) || (isListed(shift) && shift.state === 'open');
  if (!problem || !matters) return null;
  if (problem.code.startsWith('guardianConsent')) return <AskGuardian shift={shift} />;
  return (
    <Callout tone="warning" title="您现在不能报名这个班次">
      {problem.message}
      {mendedInProfile.includes(problem.code) && (
        <TextButton icon="pencil" onPress={openVolunteerProfile}>
          去填志愿者资料
        </TextButton>
      )}
    </Callout>
  );
}
