import { activityDetail } from './activity-detail';
import { activityForm, organiserChoices } from './activity-form';
import { cancelShift, removeShift } from './cancel-shift';
import { changeShift } from './change-shift';
import { cancelActivity, endActivity } from './close-activity';
import { decideTeam } from './decide-team';
import { discardActivity } from './discard-activity';
import { findLeader } from './find-leader';
import { foundTeam } from './found-team';
import { dissolveTeam, handOverTeam } from './lead-team';
import { listShifts } from './list-shifts';
import { listTeams } from './list-teams';
import { activitiesToReview, organisedActivities } from './organised-activities';
import { organiserDesk } from './organiser-desk';
import { addOwnKind, listOwnKinds, retireOwnKind } from './own-kinds';
import { planShifts } from './plan-shifts';
import { publishActivity, submitActivity, takeBackActivity } from './publish-activity';
import { reviewActivity } from './review-activity';
import { saveActivity } from './save-activity';
import { shiftForm } from './shift-form';

/** Activities, the teams and kinds they belong to, and their shifts as they are arranged. */
export const activitiesOperations = {
  activitiesToReview,
  activityDetail,
  activityForm,
  addOwnKind,
  cancelActivity,
  cancelShift,
  changeShift,
  decideTeam,
  discardActivity,
  dissolveTeam,
  endActivity,
  findLeader,
  foundTeam,
  handOverTeam,
  listOwnKinds,
  listShifts,
  listTeams,
  organisedActivities,
  organiserChoices,
  organiserDesk,
  planShifts,
  publishActivity,
  removeShift,
  retireOwnKind,
  reviewActivity,
  saveActivity,
  shiftForm,
  submitActivity,
  takeBackActivity,
};
