import { lastPostedDay } from '@/shared/shanghai-time';
import {
  openChanges,
  openGiveOpinion,
  openSign,
} from '@/src/features/conventions/convention-pages';
import type { ConventionCardData } from '@/src/features/conventions/convention-types';
import type { cloudClient } from '@/src/platform/cloud';
import type { Task } from './task';

export type ConventionToSign = Awaited<
  ReturnType<typeof cloudClient.conventions.conventionsToSign.query>
>['items'][number];

/** An edition to sign; who signed one before is shown first what has changed since. */
export const signTask = ({
  conventionId,
  name,
  edition,
  signedBefore,
}: ConventionToSign): Task => ({
  key: `sign ${conventionId}`,
  icon: 'signature',
  title: name,
  note:
    signedBefore === null
      ? `第${edition}版已经生效，请看一看，签署知晓。`
      : `第${edition}版已经生效。看看与您签过的第${signedBefore}版有什么不同。`,
  word: { text: '请签署知晓', icon: 'signature', tone: 'warning' },
  open: () => (signedBefore === null ? openSign(conventionId) : openChanges(conventionId)),
});

export const isCollectingNow = ({ openRevision }: ConventionCardData): boolean =>
  openRevision?.state === 'collecting' && new Date(openRevision.collectsUntil) > new Date();

/** Nobody has to say anything: it is offered for as long as it is taken. */
export const opinionTask = ({ id, name, openRevision }: ConventionCardData): Task => ({
  key: `opinion ${id}`,
  icon: 'pencil',
  title: name,
  note: openRevision && `征集意见，到 ${lastPostedDay(openRevision.collectsUntil)} 为止`,
  word: { text: '请您出主意', icon: 'lightbulb', tone: 'info' },
  open: () => openGiveOpinion(id),
});
