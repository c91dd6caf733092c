import type { Role } from './roles';

const committees = [
  'administrator',
  'ownersCommittee',
  'propertyManager',
  'residentsCommittee',
  'villagersCommittee',
] as const;

/** Everyone who belongs to the community: residents and its staff. */
const members = [
  'resident',
  ...committees,
  'supervisoryCommittee',
  'gridWorker',
  'moderator',
] as const;

/**
 * The one permission table: who may do what in a community. An operation names the permission it
 * needs, pages ask the same table what to show, and the matrix test holds both to it.
 */
export const permissions = {
  'community.read': members,
  'community.changeSettings': ['administrator'],
  'community.assignRoles': ['administrator'],
  'community.importRegister': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'community.reviewBindings': [...committees, 'gridWorker'],
  'community.readAuditLog': ['administrator', 'supervisoryCommittee'],
  'notices.read': members,
  /** Also what is addressed to places and roles other than one's own. */
  'notices.readAll': [...committees, 'supervisoryCommittee', 'gridWorker', 'moderator'],
  'notices.publish': [...committees, 'supervisoryCommittee'],
  /** To what is publicly posted (公示). */
  'notices.object': ['adult', 'supervisoryCommittee'],
  'notices.comment': ['adult', ...committees, 'supervisoryCommittee', 'gridWorker'],
  /** Which postings the law asks for, and by when. */
  'notices.keepCalendar': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  /** That a printed notice hangs on a board. */
  'notices.recordBoard': [...committees, 'supervisoryCommittee', 'gridWorker'],
  'conventions.read': members,
  /** Opinions on what a convention shall say, suggestions to its draft. */
  'conventions.speak': ['adult'],
  /** Opinions and signatures of those without a phone, the helper named. */
  'conventions.collectInPerson': [...committees, 'gridWorker'],
  /** The five steps, and the words. */
  'conventions.manage': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'conventions.acknowledge': ['adult'],
  /** Which homes have not signed yet: for those who go to them. */
  'conventions.readCoverage': [...committees, 'supervisoryCommittee', 'gridWorker'],
  'hall.read': members,
  'hall.raiseTopic': ['adult'],
  'hall.cosign': ['adult'],
  'hall.decideTopic': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  /** For somebody who has no phone, with their consent; the helper stands beside it by name. */
  'hall.raiseForNeighbour': ['adult', ...committees, 'gridWorker'],
  /** Merging, splitting, seats, opening and concluding deliberation, reopening. */
  'hall.manageTopic': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  /** Statements, opinions on them, arguments, suggestions to a text, ratings. */
  'hall.speak': ['adult'],
  /** In one's own seat: which it is, the operation looks up. */
  'hall.answerSeat': members,
  'hall.holdSession': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'hall.attendSession': ['adult', ...committees, 'supervisoryCommittee', 'gridWorker'],
  /** A topic's text: these bodies, and whoever raised the topic: which, the operation looks up. */
  'hall.draftText': [
    'adult',
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'hall.writeText': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  /** Plans, progress and report of what was decided. */
  'hall.implement': committees,
  'moderation.report': members,
  'moderation.decide': [
    'administrator',
    'moderator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'moderation.appeal': members,
  'polls.read': members,
  'polls.prepare': ['administrator', 'ownersCommittee', 'residentsCommittee', 'villagersCommittee'],
  /** How many have taken part while a poll runs; who has is for those who prepare polls. */
  'polls.readTurnout': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
    'supervisoryCommittee',
  ],
  'polls.castBallot': ['adult'],
  /** To a roll or a result (异议). */
  'polls.object': ['adult'],
  'volunteering.read': members,
  /** Registering as a volunteer, signing up, one's own record; minors with a guardian's consent. */
  'volunteering.volunteer': ['resident'],
  /** As volunteers, those who have no phone; the leader of a shift may too, for that shift. */
  'volunteering.registerOthers': [...committees, 'gridWorker'],
  /** Founding a team that holds activities of its own. */
  'volunteering.foundTeam': ['adult'],
  /** Activities: those of one's body, or of the team one leads: which, the operation looks up. */
  'volunteering.organise': ['adult', ...committees, 'gridWorker'],
  /** Shifts one leads: whether, the operation looks up. */
  'volunteering.lead': members,
  /** Teams and their activities, and kinds a community adds. */
  'volunteering.review': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  /** Corrections, postings, objections, benefits, certificates, the record of each volunteer. */
  'volunteering.keepLedger': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
  ],
  'volunteering.readStatistics': [...committees, 'supervisoryCommittee', 'gridWorker'],
  /** To minutes that are posted. */
  'volunteering.object': ['adult', 'supervisoryCommittee'],
  'volunteering.askForHelp': ['adult', ...committees, 'gridWorker'],
  'volunteering.takeHelp': ['adult', ...committees, 'gridWorker'],
  /** For somebody without a phone, the helper named; and taking a request as one's duty. */
  'volunteering.helpAsStaff': [...committees, 'gridWorker'],
  /** Help that one side does not confirm, or that goes wrong. */
  'volunteering.settleHelp': [
    'administrator',
    'ownersCommittee',
    'residentsCommittee',
    'villagersCommittee',
    'gridWorker',
  ],
  'files.upload': members,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether someone with these roles has the permission. */
export function may(roles: Iterable<Role>, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  for (const role of roles) if (allowed.includes(role)) return true;
  return false;
}
