import type { TopicTimelineKind } from '@/shared/hall/topic-timeline';
import type { IconName } from '@/src/ui/icon/icon';
import { Timeline } from '@/src/ui/timeline/timeline';
import type { TopicDetail } from '../hall-types';

const icons: Record<TopicTimelineKind, IconName> = {
  submitted: 'send',
  cosignThresholdReached: 'users',
  cosigningLapsed: 'clock',
  accepted: 'circle-check',
  rejected: 'circle-x',
  withdrawn: 'undo-2',
  deliberationBegun: 'messages-square',
  concluded: 'scroll-text',
  implementationBegun: 'handshake',
  closed: 'archive',
  reopened: 'rotate-ccw',
  resumed: 'rotate-ccw',
  merged: 'merge',
  absorbed: 'merge',
  splitOff: 'split',
  splitFrom: 'split',
  stepOverdue: 'hourglass',
  textPublished: 'file-text',
  pollAnnounced: 'megaphone',
  pollPassed: 'circle-check',
  pollNotPassed: 'circle-x',
  pollCancelled: 'ban',
  promisePlanned: 'calendar-check',
  promiseChanged: 'diff',
  milestoneMoved: 'calendar-plus',
  milestoneDone: 'circle-check',
  milestoneOverdue: 'hourglass',
  reportOverdue: 'hourglass',
  promiseEscalated: 'megaphone',
  promiseReported: 'scroll-text',
  ratingEnded: 'star',
  ratedPoorly: 'rotate-ccw',
  seatsInvited: 'armchair',
  seatAnswered: 'stamp',
  seatDeclined: 'ban',
  seatWithdrawn: 'undo-2',
  seatOverdue: 'hourglass',
  sessionAnnounced: 'calendar-plus',
  sessionMoved: 'calendar-check',
  sessionCancelled: 'ban',
  resolutionAdopted: 'scroll-text',
  submittedForNeighbour: 'send',
  handedIn: 'hourglass',
  handedInForNeighbour: 'hourglass',
  passedReview: 'badge-check',
  takenBack: 'undo-2',
  heldBack: 'hourglass',
  hiddenByModerator: 'shield-alert',
  shownAgain: 'eye',
};

type Step = TopicDetail['timeline'][number];

/** Steps of a topic as they are shown, in the order given. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <Timeline
    events={steps.map(({ id, at, kind, sentence, actor }) => ({
      id,
      at,
      title: sentence,
      icon: icons[kind],
      note: actor && !sentence.includes(actor) ? actor : undefined,
    }))}
  />
);
