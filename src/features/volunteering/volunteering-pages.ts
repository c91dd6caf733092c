import { readShiftScene } from '@/shared/volunteering/shift-scene';
import { openPage, replacePage } from '@/src/platform/open-page';
import { usePageParameter } from '@/src/platform/page-parameters';

const folder = '/features/volunteering/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const openActivity = (activityId: string): void =>
  openPage(`${folder}/activity/index`, { activityId });
export const openShift = (shiftId: string): void => openPage(`${folder}/shift/index`, { shiftId });
export const openPoster = (shiftId: string): void =>
  openPage(`${folder}/poster/index`, { shiftId });
/** Checking in or out; a leader's code brings its own address. */
export const openCheckIn = (shiftId: string): void =>
  openPage(`${folder}/check-in/index`, { shiftId });
/** Teams of volunteers, and founding one. */
export const openTeams = (): void => openPage(`${folder}/teams/index`);
export const openFoundTeam = (): void => openPage(`${folder}/found-team/index`);
export const openMyShifts = (): void => openPage(`${folder}/my-shifts/index`);
/** The profile is also where one registers as a volunteer. */
export const openVolunteerProfile = (): void => openPage(`${folder}/volunteer-profile/index`);
/** Consents asked of the caller: all of them, or one. */
export const openGuardianConsent = (consentId = ''): void =>
  openPage(`${folder}/guardian-consent/index`, consentId ? { consentId } : {});
/** What a neighbour opens who may take over a place. */
export const handOverAddress = (token: string): string =>
  `${folder}/hand-over/index?token=${encodeURIComponent(token)}`;
/** After taking a place over: going back skips the link. */
export const showShift = (shiftId: string): void =>
  replacePage(`${folder}/shift/index`, { shiftId });

/**
 * The shift of this page: from a link inside the product (`shiftId`), a scanned poster (`scene`), or
 * the address of a poster's code that WeChat opened (`q`). An empty string where there is none.
 */
export function useShiftId(): string {
  const shiftId = usePageParameter('shiftId');
  const scene = usePageParameter('scene');
  const link = usePageParameter('q');
  return shiftId || (readShiftScene(scene || link) ?? '');
}
