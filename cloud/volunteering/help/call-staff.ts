import { type SettlingCause, settlingCauses } from '@/shared/volunteering/help/help-kinds';
import type { VolunteeringContext } from '../volunteering-context';
import { advanceHelp } from './advance-help';
import type { HelpRequest } from './help-row';
import type { HelpSide } from './help-sides';
import { tellOfHelp, tellSettlers } from './tell-help';

/** Puts a request before staff, and tells them and the two it concerns why; `side` null: by itself. */
export async function callStaff(
  ctx: VolunteeringContext,
  request: HelpRequest,
  because: SettlingCause,
  side: HelpSide | null,
): Promise<void> {
  const settling = await advanceHelp(ctx, request, 'callStaff', {
    changes: { settlingBecause: because },
    step: { side },
  });
  const words = settlingCauses[because];
  await tellSettlers(ctx, settling, `${words}，请您核实后认定时间。`);
  await tellOfHelp(ctx, settling, ['asker', 'helper'], `${words}，已交给社区工作人员处理。`);
}
